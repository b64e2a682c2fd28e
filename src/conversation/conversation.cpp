#include "conversation.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/conversation/begun.hpp"
#include "vmbackup_diag/conversation/hold.hpp"
#include "vmbackup_diag/conversation/report.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::conversation {

using render::Role;

outside::ExitCode hold(const Setting& setting, Moment begun) { return Conversation(setting, std::move(begun)).hold(); }

desk::Failure unanswered(const Setting& setting, const Position& position, const Moment& known) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    std::string answers = ask != nullptr && ask->question->input == Input::text ? "a code, a message, \"" : "\"";
    for (const render::Choice& choice : render::choices(position)) {
        answers += fmt::format("{}{}", answers.ends_with('"') ? "" : "\", \"", choice.id);
    }
    return {outside::ExitCode::nobody_to_ask, fmt::format("the question {} is open", position.id),
            fmt::format("it takes {}\"; to go on with one: {}", answers,
                        setting.command(known.the_case, known.context, position.id))};
}

namespace {

/// A fix that had not worked yet is asked about anew.
Moment where_to_go_on(Moment begun) {
    begun.the_case = asked_anew(std::move(begun.the_case));
    return begun;
}

}  // namespace

Conversation::Conversation(const Setting& setting, Moment begun)
    : setting_(setting),
      desk_(setting.desk),
      first_(begun_anew(setting, begun.the_case.at)),
      history_(where_to_go_on(std::move(begun))),
      asker_(typing::asker(setting.desk)) {}

outside::ExitCode Conversation::hold() {
    if (!desk_.manner().quiet) {
        desk_.ask(render::greeting(asker_->typing()));
        desk_.ask(render::limits_page(the_case().limits));
    }
    take_up();
    while (!status_) {
        if (auto reply = asker_->answer({choices(), reminder()})) {
            hear(*std::move(reply));
        } else {
            end_of_input();
        }
    }
    if (const std::string& path = setting_.report; !path.empty()) {
        report(path);
    }
    return *status_;
}

void Conversation::hear(typing::Reply reply) {
    if (!reply.only_first.empty()) {
        say(fmt::format("Only the first {} of that are looked at. As a file it is read to its end: vmbackup-diag FILE",
                        reply.only_first));
    }
    std::string& text = reply.text;
    text.erase(text.find_last_not_of('\n') + 1);
    take(text.find('\n') == text.npos ? clean(text) : clean_lines(text));
}

void Conversation::say(std::string text) const {
    render::Page page;
    add(page, Role::text, std::move(text));
    desk_.ask(page);
}

void Conversation::end_of_input() {
    desk_.prompt("\n");
    if (desk_.surroundings().was_interrupted()) {
        resume_later("Interrupted. To go on from here:");
        status_ = outside::ExitCode::interrupted;
        return;
    }
    if (is_over()) {
        quit();
        return;
    }
    status_ = desk_.fail(unanswered(setting_, now(), history_.now()));
    resume_later("To go on from here:");
}

bool Conversation::takes_text() const {
    const auto* ask = std::get_if<AskQuestion>(&now().now);
    return ask != nullptr && ask->question->input == Input::text;
}

std::string Conversation::seen() const { return seen_in_words(history_.now(), now().entry); }

/// A report that cannot be written is told of; unless something else ended the conversation, it is how it ends. What
/// stands under a name that is typed here stays, unless it is a report of this conversation.
void Conversation::report(const std::string& path) {
    const bool is_ours = path == setting_.report || reports_.contains(path);
    const outside::ExitCode written =
        write_report(setting_, history_.now(), path, is_ours ? desk::Existing::replace : desk::Existing::keep);
    if (written == outside::ExitCode::identified) {
        reports_.insert(path);
    }
    if (written != outside::ExitCode::identified && status_ == outside::ExitCode::identified) {
        status_ = written;
    }
}

}  // namespace vmbackup_diag::conversation
