// What somebody types in a conversation, and what it does.
#include <fmt/format.h>

#include <array>

#include "conversation.hpp"
#include "found.hpp"
#include "report.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

void Conversation::take(const std::string& text) {
    static constexpr std::array keys{
        Key{"?", &Conversation::show_why},     Key{"??", &Conversation::show_how},
        Key{"h", &Conversation::show_keys},    Key{"help", &Conversation::show_keys},
        Key{"s", &Conversation::show_summary}, Key{"r", &Conversation::restart},
        Key{"b", &Conversation::go_back},      Key{"u", &Conversation::undo},
        Key{"q", &Conversation::quit},         Key{"quit", &Conversation::quit},
    };
    const auto key = std::ranges::find(keys, lower(text), &Key::name);
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string word = text.substr(0, blank);
    const std::string about = text.substr(std::min(blank + 1, text.size()));
    const bool is_about_one = !about.empty() && about.find(' ') == about.npos;
    if (key != keys.end()) {
        (this->*key->act)();
    } else if ((word == "b" || word == "edit") && is_about_one) {
        reopen(about);
    } else if (const auto limit = value_of<Limit>(text)) {
        leave_out(*limit);
    } else if (text == "edit") {
        say("edit takes the name of a question, as s shows it: edit start.");
    } else if (text == "report") {
        say("report takes the name of a file that ends in .md, .html or .json: report ticket.md.");
    } else if (word == "report" && is_about_one) {
        const auto failure = wrong_report_name(about);
        failure ? say(fmt::format("{}: {}.", failure->error, failure->hint)) : report(about);
    } else {
        answer(text);
    }
}

void Conversation::show_why() { session_.ask(render::why_page(now())); }
void Conversation::show_how() { session_.ask(render::how_page(now(), context())); }
void Conversation::show_keys() { session_.ask(render::keys_page(asker_->typing())); }

void Conversation::show_summary() {
    const auto answers = engine::live_answers(session_.knowledge(), the_case());
    const auto kept = std::span(answers).subspan(std::min(now().path.size(), answers.size()));
    render::Page page = render::summary_page(session_.knowledge(), now(), kept);
    if (!std::holds_alternative<AskQuestion>(now().now)) {
        render::Verdict verdict = as_verdict(standing_, seen());
        verdict.answers = render::Answers::above;
        add(page, render::Role::heading, "Why this");
        add(page, render::ledger_page(session_.knowledge(), verdict));
    }
    session_.ask(page);
}

/// From now on, and until it is undone, what needs more is passed over.
void Conversation::leave_out(Limit limit) {
    Case next = the_case();
    if (std::ranges::find(next.limits, limit) == next.limits.end()) {
        next.limits.push_back(limit);
    }
    say(fmt::format("From here on a fix is left out where {}.", vmbackup_diag::word(limit).shown));
    history_.change(std::move(next));
    arrive();
}

void Conversation::quit() {
    resume_later("To come back to this conversation:");
    status_ = ExitCode::identified;
}

void Conversation::restart() {
    history_.change(first_);
    arrive();
}

void Conversation::undo() {
    if (history_.undo()) {
        say("Undone.");
        arrive();
    } else {
        say("There is nothing to undo.");
    }
}

void Conversation::go_back() {
    if (auto before = engine::back(session_.knowledge(), the_case())) {
        history_.change(*std::move(before));
        arrive();
    } else if (the_case().at != first_.the_case.at) {
        leave_pasted();
    } else {
        say("This is the first question.");
    }
}

/// From the first question about what was pasted to the one that it was pasted at.
void Conversation::leave_pasted() {
    Case before = the_case();
    before.at = first_.the_case.at;
    const bool is_over = engine::position(session_.knowledge(), before).id.empty();
    history_.change(is_over ? first_.the_case : std::move(before));
    arrive();
}

/// Back to a question by its number or its name.
void Conversation::reopen(const std::string& which) {
    const auto answers = engine::live_answers(session_.knowledge(), the_case());
    const std::string name = question_meant(answers, which);
    if (auto before = engine::reopened(session_.knowledge(), the_case(), name)) {
        history_.change(*std::move(before));
        arrive();
    } else {
        say(answers.empty()
                ? "No question has been answered yet."
                : fmt::format("No question \"{}\" has been answered on the way here; s names those that have.", which));
    }
}

void Conversation::answer(const std::string& text) {
    const auto choices = render::choices(now());
    const bool is_default = text.empty() && takes_text() && choices.size() == 1;
    const Typed typed = is_default ? Typed{choices.front().id} : choice_typed(choices, text);
    if (!typed.id.empty()) {
        Moment next = history_.now();
        next.the_case = *engine::answered(session_.knowledge(), the_case(), typed.id);
        change(std::move(next), now().id);
    } else if (typed.several) {
        say(fmt::format("\"{}\" could be more than one answer. Type its number.", text));
    } else if (text.find_first_not_of("0123456789") == text.npos) {
        say(fmt::format("Type a number from 1 to {}, or ? to see why this is asked.", choices.size()));
        if (text.empty()) {
            show_question();
        }
    } else {
        look_up(text);
    }
}

void Conversation::change(Moment next, const std::string& question) {
    const auto before = engine::live_answers(session_.knowledge(), the_case());
    const auto [kept, lost] = engine::change(before, engine::position(session_.knowledge(), next.the_case), question);
    history_.change(std::move(next));
    session_.ask(render::change_page(kept, lost));
    arrive();
}

/// What the options say holds for every VM, and so does what the person cannot do.
Moment Conversation::of_another_vm() const {
    return {.the_case = {.at = first_.the_case.at, .known = facts_of(session_.options()), .limits = the_case().limits},
            .context = session_.context()};
}

/// A code or message, at whatever question it is pasted, starts over with what it says.
void Conversation::look_up(const std::string& text) {
    Found found = found_in(session_, history_.now(), of_another_vm(), text);
    std::ranges::for_each(found.said, [this](const std::string& sentence) { say(sentence); });
    const bool is_answer = takes_text();
    if (found.entry != nullptr) {
        Case& next = found.next.the_case;
        auto answered = is_answer ? engine::answered(session_.knowledge(), next, found.entry->id.text) : std::nullopt;
        next = answered ? *std::move(answered) : engine::about(std::move(next), *found.entry);
        change(std::move(found.next), is_answer ? now().id : "");
        return;
    }
    if (found.is_news) {
        history_.change(std::move(found.next));
    }
    if (found.is_about_another_vm || (found.is_news && !is_answer)) {
        arrive();
    } else {
        say(is_answer ? "Paste another part of the message, or press Enter to be asked instead."
                      : fmt::format("Type a number from 1 to {}, or h for the keys.", render::choices(now()).size()));
    }
}

}  // namespace vmbackup_diag::cli
