// The conversation at a terminal, line by line. What it knows is a case; where that stands, the engine says.
#include <fmt/format.h>

#include "answers.hpp"
#include "commands.hpp"
#include "lines.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
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

class Conversation {
  public:
    Conversation(const Session& session, Case the_case)
        : session_(session), first_(the_case), case_(std::move(the_case)), lines_(session.in()) {}

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
        now_ = engine::looking_ahead(session_.knowledge(), engine::position(session_.knowledge(), case_));
        const auto* fix = std::get_if<TryFix>(&now_.now);
        const bool is_verdict = !std::holds_alternative<AskQuestion>(now_.now);
        if (is_verdict && (fix == nullptr || fix->open)) {
            session_.ask({render::Line{}});
            render::Page verdict = render::verdict_page(session_.knowledge(), now_, session_.context());
            if (has_verdict_) {
                verdict.insert(verdict.begin(), render::Line{});
            }
            has_verdict_ = true;
            session_.print(verdict);
        }
        if (now_.id.empty()) {
            end_of_road();
            return;
        }
        show_question();
    }

    void show_question() {
        render::Page page{render::Line{}};
        add(page, render::question_page(now_, session_.context()));
        session_.ask(page);
    }

    void end_of_road() {
        status_ = ExitCode::identified;
        const auto* fix = std::get_if<TryFix>(&now_.now);
        if (fix == nullptr) {
            resume_later("To come back to this conversation:");
        } else if (now_.path.back().answer == engine::worked_yes) {
            say("Good. Run an on-demand backup, or watch the next scheduled one, to be sure.");
        } else {
            resume_later("When it has had its time, go on from here with:");
        }
    }

    void resume_later(std::string text) {
        render::Page page{render::Line{}};
        add(page, Role::text, std::move(text));
        add_verbatim(page, command_to_resume(case_), 5);
        session_.ask(page);
    }

    void end_of_input() {
        session_.prompt("\n");
        if (session_.surroundings().was_interrupted()) {
            resume_later("Interrupted. To go on from here:");
            status_ = ExitCode::interrupted;
            return;
        }
        status_ = session_.fail(unanswered(now_));
    }

    void take(const std::string& text) {
        if (text == "q" || text == "quit") {
            resume_later("To come back to this conversation:");
            status_ = ExitCode::identified;
        } else if (text == "?") {
            session_.ask(render::why_page(now_));
        } else if (text == "??") {
            session_.ask(render::how_page(now_, session_.context()));
        } else if (text == "h" || text == "help") {
            session_.ask(render::keys_page());
        } else if (text == "s") {
            session_.ask(render::summary_page(now_));
        } else if (text == "r") {
            case_ = first_;
            arrive();
        } else if (text == "b") {
            go_back();
        } else {
            answer(text);
        }
    }

    void go_back() {
        if (const auto before = engine::back(session_.knowledge(), case_)) {
            case_ = *before;
            arrive();
        } else if (case_.at != first_.at) {
            case_ = first_;
            arrive();
        } else {
            say("This is the first question.");
        }
    }

    [[nodiscard]] bool takes_text() const {
        const auto* ask = std::get_if<AskQuestion>(&now_.now);
        return ask != nullptr && ask->question->input == Input::text;
    }

    void answer(const std::string& text) {
        const auto choices = render::choices(now_);
        const bool is_default = text.empty() && takes_text() && choices.size() == 1;
        const Typed typed = is_default ? Typed{choices.front().id} : choice_typed(choices, text);
        if (!typed.id.empty()) {
            take_answer(typed.id);
        } else if (typed.several) {
            say(fmt::format("\"{}\" could be more than one answer. Type its number.", text));
        } else if (text.empty() || text.find_first_not_of("0123456789") == text.npos) {
            say(fmt::format("Type a number from 1 to {}, or ? to see why this is asked.", choices.size()));
        } else {
            look_up(text);
        }
    }

    void take_answer(std::string_view id) {
        const bool was_back = !case_.reopened.empty();
        case_ = *engine::answered(session_.knowledge(), case_, id);
        const std::size_t before = now_.path.size();
        arrive();
        if (was_back && now_.path.size() > before + 1) {
            say("Your later answers still apply and were kept; s shows them.");
        }
    }

    /// A code or message, at whatever question it is pasted, starts over with what it says.
    void look_up(const std::string& text) {
        const Diagnosis diagnosis = match::diagnosis(session_.knowledge(), text, "argument", session_.context());
        if (diagnosis.status != Status::identified) {
            not_understood(diagnosis);
            return;
        }
        const Entry& entry = *diagnosis.matches.front().entry;
        say(fmt::format("Found {}: {}", entry.id.text, entry.title));
        std::string others;
        for (const Match& match : std::span(diagnosis.matches).subspan(1)) {
            if (match.confidence <= Confidence::high && match.led_by == nullptr) {
                others += fmt::format("{}{}", others.empty() ? "" : ", ", match.entry->id.text);
            }
        }
        if (!others.empty()) {
            say(fmt::format("Also in it, to paste here later: {}", others));
        }
        case_ =
            takes_text() ? *engine::answered(session_.knowledge(), case_, entry.id.text) : engine::about(case_, entry);
        arrive();
    }

    void not_understood(const Diagnosis& diagnosis) {
        std::string nearest;
        const auto add_name = [&](const Entry& entry) {
            nearest += fmt::format("{}{}", nearest.empty() ? "" : ", ", entry.id.text);
        };
        for (const Match& match : diagnosis.matches) {
            add_name(*match.entry);
        }
        for (const UnknownCode& code : diagnosis.unknown_codes) {
            for (const Entry* entry : diagnosis.matches.empty() ? code.nearest : std::vector<const Entry*>{}) {
                add_name(*entry);
            }
        }
        say(nearest.empty() ? "That is neither an answer nor a code or message this version knows."
                            : fmt::format("Not known. Most like it: {}", nearest));
        say(takes_text() ? "Paste another part of the message, or press Enter to be asked instead."
                         : fmt::format("Type a number from 1 to {}, or h for the keys.", render::choices(now_).size()));
    }

    const Session& session_;
    Case first_;
    Case case_;
    Lines lines_;
    Position now_;
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
    const Case& the_case = std::get<Case>(begun);
    if (session.options().format != Format::text) {
        return wizard_json(session, the_case);
    }
    if (can_ask(session)) {
        session.surroundings().catch_interrupts();
        return Conversation(session, the_case).hold();
    }
    const Position position =
        engine::looking_ahead(session.knowledge(), engine::position(session.knowledge(), the_case));
    if (position.id.empty() || std::holds_alternative<TryFix>(position.now)) {
        session.print(render::verdict_page(session.knowledge(), position, session.context()));
    }
    if (position.id.empty()) {
        return ExitCode::identified;
    }
    session.ask(render::question_page(position, session.context()));
    return session.fail(unanswered(position));
}

}  // namespace vmbackup_diag::cli
