#include "conversation.hpp"

#include <fmt/format.h>

#include "pager.hpp"
#include "report.hpp"
#include "resume.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

using render::Role;

Failure unanswered(const Position& position) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    std::string answers = ask != nullptr && ask->question->input == Input::text ? "a code, a message, \"" : "\"";
    for (const render::Choice& choice : render::choices(position)) {
        answers += fmt::format("{}{}", answers.ends_with('"') ? "" : "\", \"", choice.id);
    }
    return {ExitCode::nobody_to_ask,
            fmt::format("the question {} is open and there is nobody to answer it", position.id),
            fmt::format("it takes {}\"; give one with --answer {}=ANSWER", answers, position.id)};
}

Conversation::Conversation(const Session& session, Case the_case)
    : session_(session),
      first_{.the_case = std::move(the_case), .context = session.context()},
      history_(first_),
      asker_(asker(session)) {}

ExitCode Conversation::hold() {
    if (!session_.options().quiet) {
        session_.ask(render::greeting(asker_->typing()));
    }
    arrive();
    while (!status_) {
        if (auto reply = asker_->answer(now())) {
            hear(*std::move(reply));
        } else {
            end_of_input();
        }
    }
    if (const std::string& path = session_.options().report; !path.empty()) {
        report(path);
    }
    return *status_;
}

void Conversation::hear(Reply reply) {
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
    session_.ask(page);
}

/// Shows where the case stands now: the next question, the fix to try, or the end.
void Conversation::arrive() {
    offered_.clear();
    standing_ = standing(session_, the_case());
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (is_verdict() && (fix == nullptr || fix->open)) {
        session_.ask({render::Line{}});
        render::Page page = verdict();
        if (has_verdict_ && !session_.surroundings().out_is_terminal) {
            page.insert(page.begin(), render::Line{});
        }
        has_verdict_ = true;
        session_.print(page);
        hint_at_page(page);
    }
    now().id.empty() ? end_of_road() : show_question();
}

render::Page Conversation::verdict() const {
    return render::verdict_page(session_.knowledge(), as_verdict(standing_, seen()), context());
}

/// Said once: where the window is short, what to do first has left it by the time that one is asked whether it worked.
void Conversation::hint_at_page(const render::Page& verdict) {
    const Surroundings& around = session_.surroundings();
    if (!knows_page_ && around.out_is_terminal && is_longer_than_screen(around, session_.shown(verdict))) {
        knows_page_ = true;
        session_.ask({render::Line{}});
        say("This is longer than the window. To read it from its beginning, type p.");
    }
}

/// What was found, or the question that is open, once more from its beginning.
void Conversation::show_page() {
    if (is_verdict()) {
        const std::string page = session_.shown(verdict());
        can_page(session_.options(), session_.surroundings())
            ? print_paged(session_.surroundings(), session_.out(), page)
            : session_.print(verdict());
    }
    show_question();
}

void Conversation::show_question() const {
    render::Page page{render::Line{}};
    add(page, render::question_page(now(), standing_.outlook, context()));
    session_.ask(page);
    asker_->question_is_shown();
}

void Conversation::end_of_road() {
    status_ = ExitCode::identified;
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (fix == nullptr) {
        resume_later("To come back to this conversation:");
    } else if (now().path.back().answer == engine::worked_yes) {
        say("Good. Run an on-demand backup, or watch the next scheduled one, to be sure.");
        resume_later("To see this conversation again, here or anywhere else:");
    } else {
        resume_later("When it has had its time, go on from here with:");
    }
    if (session_.options().report.empty()) {
        say("With --report FILE.md, or .html or .json, it is written down for a ticket or for support.");
    }
}

void Conversation::resume_later(std::string text) const {
    render::Page page{render::Line{}};
    add(page, Role::text, std::move(text));
    add_verbatim(page, command_to_resume(session_, the_case(), context()), 5);
    session_.ask(page);
}

void Conversation::end_of_input() {
    session_.prompt("\n");
    if (session_.surroundings().was_interrupted()) {
        resume_later("Interrupted. To go on from here:");
        status_ = ExitCode::interrupted;
        return;
    }
    status_ = session_.fail(unanswered(now()));
}

bool Conversation::takes_text() const {
    const auto* ask = std::get_if<AskQuestion>(&now().now);
    return ask != nullptr && ask->question->input == Input::text;
}

std::string_view Conversation::seen() const {
    const auto& seen = history_.now().seen;
    const auto found = seen.find(now().entry);
    return found == seen.end() ? std::string_view{} : std::string_view(found->second);
}

/// A report that cannot be written is told of; unless something else ended the conversation, it is how it ends. What
/// stands under a name that is typed here stays, unless it is a report of this conversation.
void Conversation::report(const std::string& path) {
    const bool is_ours = path == session_.options().report || reports_.contains(path);
    const ExitCode written =
        write_report(session_, {the_case(), context(), seen()}, path, is_ours ? Existing::replace : Existing::keep);
    if (written == ExitCode::identified) {
        reports_.insert(path);
    }
    if (written != ExitCode::identified && status_ == ExitCode::identified) {
        status_ = written;
    }
}

}  // namespace vmbackup_diag::cli
