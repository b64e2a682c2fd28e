// The conversation at a terminal, line by line. What it knows is a case; where that stands, the engine says.
#include <fmt/format.h>

#include <array>

#include "answers.hpp"
#include "commands.hpp"
#include "form.hpp"
#include "found.hpp"
#include "history.hpp"
#include "lines.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

using render::Role;

/// Which question stayed open, and what it could have been answered with.
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

render::Verdict as_verdict(const Standing& standing) { return {standing.now, standing.outlook, standing.ledger}; }

class Conversation {
  public:
    Conversation(const Session& session, Case the_case)
        : session_(session), first_(the_case), history_(std::move(the_case)), lines_(session.in()) {}

    ExitCode hold() {
        if (!session_.options().quiet) {
            session_.ask(render::greeting());
        }
        arrive();
        while (!status_) {
            session_.prompt("> ");
            if (const auto line = lines_.next()) {
                take(clean(*line));
            } else {
                end_of_input();
            }
        }
        return *status_;
    }

  private:
    void say(std::string text) {
        render::Page page;
        add(page, Role::text, std::move(text));
        session_.ask(page);
    }

    /// Shows where the case stands now: the next question, the fix to try, or the end.
    void arrive() {
        standing_ = standing(session_, the_case());
        const auto* fix = std::get_if<TryFix>(&now().now);
        const bool is_verdict = !std::holds_alternative<AskQuestion>(now().now);
        if (is_verdict && (fix == nullptr || fix->open)) {
            session_.ask({render::Line{}});
            render::Page verdict = render::verdict_page(session_.knowledge(), as_verdict(standing_), session_.context());
            if (has_verdict_) {
                verdict.insert(verdict.begin(), render::Line{});
            }
            has_verdict_ = true;
            session_.print(verdict);
        }
        if (now().id.empty()) {
            end_of_road();
            return;
        }
        show_question();
    }

    void show_question() {
        render::Page page{render::Line{}};
        add(page, render::question_page(now(), standing_.outlook, session_.context()));
        session_.ask(page);
    }

    void end_of_road() {
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
    }

    void resume_later(std::string text) {
        render::Page page{render::Line{}};
        add(page, Role::text, std::move(text));
        add_verbatim(page, command_to_resume(session_, the_case()), 5);
        session_.ask(page);
    }

    void end_of_input() {
        session_.prompt("\n");
        if (session_.surroundings().was_interrupted()) {
            resume_later("Interrupted. To go on from here:");
            status_ = ExitCode::interrupted;
            return;
        }
        status_ = session_.fail(unanswered(now()));
    }

    /// A key alone, a key with what it is about, or an answer.
    void take(const std::string& text) {
        using Act = void (Conversation::*)();
        static constexpr std::array<std::pair<std::string_view, Act>, 10> acts{{{"?", &Conversation::show_why},
                                                                                {"??", &Conversation::show_how},
                                                                                {"h", &Conversation::show_keys},
                                                                                {"help", &Conversation::show_keys},
                                                                                {"s", &Conversation::show_summary},
                                                                                {"r", &Conversation::restart},
                                                                                {"b", &Conversation::go_back},
                                                                                {"u", &Conversation::undo},
                                                                                {"q", &Conversation::quit},
                                                                                {"quit", &Conversation::quit}}};
        const auto act = std::ranges::find(acts, text, &std::pair<std::string_view, Act>::first);
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string key = text.substr(0, blank);
        const std::string about = text.substr(std::min(blank + 1, text.size()));
        if (act != acts.end()) {
            (this->*act->second)();
        } else if ((key == "b" || key == "edit") && !about.empty() && about.find(' ') == about.npos) {
            reopen(about);
        } else {
            answer(text);
        }
    }

    void quit() {
        resume_later("To come back to this conversation:");
        status_ = ExitCode::identified;
    }

    void show_why() { session_.ask(render::why_page(now())); }
    void show_how() { session_.ask(render::how_page(now(), session_.context())); }
    void show_keys() { session_.ask(render::keys_page()); }
    void show_summary() {
        render::Page page = render::summary_page(now());
        if (!std::holds_alternative<AskQuestion>(now().now)) {
            add(page, Role::heading, "Why this");
            add(page, render::ledger_page(as_verdict(standing_)));
        }
        session_.ask(page);
    }

    void restart() {
        history_.change(first_);
        arrive();
    }

    void undo() {
        if (history_.undo()) {
            say("Undone.");
            arrive();
        } else {
            say("There is nothing to undo.");
        }
    }

    void go_back() {
        if (auto before = engine::back(session_.knowledge(), the_case())) {
            history_.change(*std::move(before));
            arrive();
        } else if (the_case().at != first_.at) {
            restart();
        } else {
            say("This is the first question.");
        }
    }

    /// Back to a question by its number or its name.
    void reopen(const std::string& which) {
        const auto answers = engine::live_answers(session_.knowledge(), the_case());
        const std::string name = question_meant(answers, which);
        if (auto before = engine::reopened(session_.knowledge(), the_case(), name)) {
            history_.change(*std::move(before));
            arrive();
        } else {
            say(answers.empty()
                    ? "No question has been answered yet."
                    : fmt::format("No question \"{}\" has been answered on the way here; s names those that "
                                  "have.",
                                  which));
        }
    }

    [[nodiscard]] bool takes_text() const {
        const auto* ask = std::get_if<AskQuestion>(&now().now);
        return ask != nullptr && ask->question->input == Input::text;
    }

    void answer(const std::string& text) {
        const auto choices = render::choices(now());
        const bool is_default = text.empty() && takes_text() && choices.size() == 1;
        const Typed typed = is_default ? Typed{choices.front().id} : choice_typed(choices, text);
        if (!typed.id.empty()) {
            change(*engine::answered(session_.knowledge(), the_case(), typed.id), now().id);
        } else if (typed.several) {
            say(fmt::format("\"{}\" could be more than one answer. Type its number.", text));
        } else if (text.empty() || text.find_first_not_of("0123456789") == text.npos) {
            say(fmt::format("Type a number from 1 to {}, or ? to see why this is asked.", choices.size()));
        } else {
            look_up(text);
        }
    }

    /// The case as it is now with `question` answered; what that means for the other answers is said.
    void change(Case next, const std::string& question) {
        const auto before = engine::live_answers(session_.knowledge(), the_case());
        const auto [kept, lost] = engine::change(before, engine::position(session_.knowledge(), next), question);
        history_.change(std::move(next));
        session_.ask(render::change_page(kept, lost));
        arrive();
    }

    /// A code or message, at whatever question it is pasted, starts over with what it says.
    void look_up(const std::string& text) {
        const Found found = found_in(session_, text);
        for (const std::string& sentence : found.said) {
            say(sentence);
        }
        if (found.entry == nullptr) {
            say(takes_text()
                    ? "Paste another part of the message, or press Enter to be asked instead."
                    : fmt::format("Type a number from 1 to {}, or h for the keys.", render::choices(now()).size()));
        } else if (takes_text()) {
            change(*engine::answered(session_.knowledge(), the_case(), found.entry->id.text), now().id);
        } else {
            change(engine::about(the_case(), *found.entry), "");
        }
    }

    [[nodiscard]] const Case& the_case() const { return history_.now(); }
    [[nodiscard]] const Position& now() const { return standing_.now; }

    const Session& session_;
    Case first_;
    History history_;
    Lines lines_;
    Standing standing_;
    bool has_verdict_ = false;  ///< one was shown already; the next stands apart from it
    std::optional<ExitCode> status_;
};

/// In CI nobody sits at the terminal; what is piped in is answers all the same.
bool can_ask(const Session& session) {
    const bool in_ci = session.surroundings().in_is_terminal && !session.surroundings().variable("CI").empty();
    return !session.options().no_input && !in_ci;
}

}  // namespace

ExitCode wizard(const Session& session) {
    const auto begun = case_of(session);
    if (const auto* failure = std::get_if<Failure>(&begun)) {
        return session.fail(*failure);
    }
    const auto& [the_case, differs] = std::get<Begun>(begun);
    if (!session.options().write_answers.empty()) {
        return write_form(session, the_case);
    }
    if (session.options().format != Format::text) {
        return wizard_json(session, the_case, differs);
    }
    for (const std::string& sentence : differs) {
        session.note(fmt::format("--case: {}", sentence));
    }
    if (can_ask(session)) {
        session.surroundings().catch_interrupts();
        return Conversation(session, the_case).hold();
    }
    const Standing here = standing(session, the_case);
    if (here.now.id.empty() || std::holds_alternative<TryFix>(here.now.now)) {
        session.print(render::verdict_page(session.knowledge(), as_verdict(here), session.context()));
    }
    if (here.now.id.empty()) {
        return ExitCode::identified;
    }
    session.ask(render::question_page(here.now, here.outlook, session.context()));
    return session.fail(unanswered(here.now));
}

}  // namespace vmbackup_diag::cli
