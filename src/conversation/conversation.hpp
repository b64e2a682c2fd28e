// The conversation at a terminal, line by line. What it knows is a case; where that stands, the engine says.
#pragma once

#include <set>

#include "history.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/conversation/setting.hpp"
#include "vmbackup_diag/conversation/standing.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/typing/asker.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::conversation {

class Conversation {
  public:
    Conversation(const Setting& setting, Moment begun);

    /// Asks until `q`, the end of the input, or Enter where it is over: until then, that can be changed.
    [[nodiscard]] outside::ExitCode hold();

  private:
    using Act = void (Conversation::*)();
    struct Key {
        std::string_view name;
        Act act;
    };

    // What is shown.
    void arrive(const render::Page& before_question = {});
    void take_up();
    void stand();
    void show_verdict();
    void tell_contradictions();
    void show_question();
    void note_hints();
    void show_page();
    void hint_at_page(const render::Page& verdict);
    void take_leave();
    void end_of_input();
    void resume_later(std::string text) const;
    void say(std::string text) const;

    // What is typed: a key alone, a key with what it is about, or an answer.
    void hear(typing::Reply reply);
    void take(const std::string& text);
    void show_why();
    void show_how();
    void show_keys();
    void show_summary();
    void tell_how_to_edit();
    void tell_how_to_report();
    void restart();
    void undo();
    void go_back();
    void leave_pasted();
    void come_back(Case before);
    void leave_out(const std::vector<Limit>& limits);
    [[nodiscard]] std::string path_typed(std::string_view text) const;
    void quit();
    void reopen(const std::string& which);
    void report(const std::string& path);
    void answer(const std::string& text);
    void give(std::string_view id);
    void say_otherwise(Moment next, std::string_view answer);
    [[nodiscard]] LookedUp looked_up_here(const std::string& text) const;
    void look_up(const std::string& text);
    void choose(const Entry& entry);
    void heed(LookedUp found);
    void begin_with(LookedUp found);
    void go_on_without_code(LookedUp found);
    void take_in(LookedUp found);
    void tell_how_it_went(LookedUp found);
    [[nodiscard]] bool says_how_it_is_now(const std::string& text);
    [[nodiscard]] bool says_that_it_failed(const LookedUp& found);
    void take_up(const typing::PastedCase& pasted);
    void go_on(LookedUp found);
    void show_offered();
    [[nodiscard]] const Entry* offered(std::string_view id) const;
    [[nodiscard]] std::string what_to_type() const;
    [[nodiscard]] std::string what_else_to_do() const;

    /// What is known from now on, with `question` answered; what that means for the other answers is said.
    void change(Moment next, const std::string& question) { change(std::move(next), question, the_case()); }
    void change(Moment next, const std::string& question, const Case& before);
    [[nodiscard]] engine::Change change_to(const Case& next, std::string_view question, const Case& before) const;

    [[nodiscard]] const Case& the_case() const { return history_.now().the_case; }
    [[nodiscard]] const Context& context() const { return history_.now().context; }
    [[nodiscard]] Moment of_another_vm() const;
    [[nodiscard]] const Position& now() const { return standing_.now; }
    [[nodiscard]] typing::Choices choices() const { return typing::choices_at(now(), offered_, desk_.knowledge()); }
    [[nodiscard]] render::Page reminder() const { return render::reminder_page(now(), choices().list); }
    [[nodiscard]] bool takes_text() const;
    [[nodiscard]] bool is_over() const { return now().id.empty(); }
    /// Whether it is asked how a fix went.
    [[nodiscard]] bool is_at_fix() const { return !is_over() && std::holds_alternative<TryFix>(now().now); }
    [[nodiscard]] bool is_verdict() const { return !std::holds_alternative<AskQuestion>(now().now); }
    [[nodiscard]] render::Verdict as_verdict() const;
    [[nodiscard]] render::Page verdict() const;
    /// The text that pointed to the entry; empty where it was not pasted here.
    [[nodiscard]] std::string seen() const;

    const Setting& setting_;
    const desk::Desk& desk_;
    Moment first_;  ///< with nothing said but by the options
    History history_;
    std::unique_ptr<typing::Asker> asker_;
    std::vector<const Entry*> offered_ = {};  ///< at this question, numbered behind its answers
    std::string offered_for_ = {};            ///< the text that they are most like
    std::set<std::string> reports_ = {};      ///< written in this conversation
    std::set<std::string> told_kept_ = {};    ///< which answers were said to be kept on this way
    Standing standing_ = {};
    render::Hinted hinted_ = {};
    bool has_verdict_ = false;  ///< one was shown, from which the next stands apart where questions go elsewhere
    std::size_t contradictions_told_ = 0;
    bool knows_page_ = false;  ///< the key for a page that is longer than the screen was named
    std::optional<outside::ExitCode> status_ = {};
};

}  // namespace vmbackup_diag::conversation
