// What a conversation shows: the next question, a fix to try or where it ends, and how to come back.
#include <algorithm>
#include <iterator>

#include "conversation.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/outside/pager.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::conversation {

using render::Role;

/// Shows where the case stands now: the next question, the fix to try, or the end.
void Conversation::arrive(const render::Page& before_question) {
    stand();
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (is_verdict() && (fix == nullptr || fix->open)) {
        show_verdict();
    }
    desk_.ask(before_question);
    show_question();
}

void Conversation::stand() {
    offered_.clear();
    standing_ = standing(desk_.knowledge(), the_case());
    tell_contradictions();
}

void Conversation::show_verdict() {
    desk_.ask({render::Line{}});
    render::Page page = verdict();
    if (has_verdict_ && !desk_.surroundings().out_is_terminal) {
        page.insert(page.begin(), render::Line{});
    }
    has_verdict_ = true;
    desk_.print(page);
    hint_at_page(page);
}

/// At a question; a verdict says it itself.
void Conversation::tell_contradictions() {
    const bool is_news = now().outweighed.size() > contradictions_told_;
    contradictions_told_ = now().outweighed.size();
    if (is_news && !is_verdict()) {
        desk_.ask({render::Line{}});
        desk_.ask(render::contradictions_page(desk_.knowledge(), now()));
    }
}

render::Verdict Conversation::as_verdict() const {
    render::Verdict out = conversation::as_verdict(standing_, seen());
    out.can_type = true;
    return out;
}

render::Page Conversation::verdict() const {
    return render::verdict_page(desk_.knowledge(), as_verdict(), context(), hinted_);
}

/// Said once: where the window is short, what to do first has left it by the time that one is asked whether it worked.
void Conversation::hint_at_page(const render::Page& verdict) {
    const outside::Surroundings& around = desk_.surroundings();
    if (!knows_page_ && around.out_is_terminal && outside::is_longer_than_screen(around, desk_.shown(verdict))) {
        knows_page_ = true;
        desk_.ask({render::Line{}});
        say("This is longer than the window. To read it from its beginning, type p.");
    }
}

/// What was found, or the question that is open, once more from its beginning.
void Conversation::show_page() {
    if (is_verdict()) {
        const std::string page = desk_.shown(verdict());
        desk::can_page(desk_.manner(), desk_.surroundings())
            ? outside::print_paged(desk_.surroundings(), desk_.out(), page)
            : desk_.print(verdict());
    }
    show_question();
}

void Conversation::show_question() {
    render::Page page{render::Line{}};
    add(page, render::question_page(now(), standing_.outlook, context(), hinted_));
    desk_.ask(page);
    asker_->choices_are_shown();
    note_hints();
}

/// What is said once is known from then on.
void Conversation::note_hints() {
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (fix != nullptr && fix->open) {
        std::ranges::copy(limits_ruling_out(*fix->fix), std::back_inserter(hinted_.limits));
        hinted_.names = hinted_.names || !render::unfilled(*fix->fix, context()).empty();
    }
}

/// How to come back: said once, when it really ends.
void Conversation::take_leave() {
    const bool is_at_a_fix = is_over() && std::holds_alternative<TryFix>(now().now);
    resume_later(!is_at_a_fix                             ? "To come back to this conversation:"
                 : now().path.back().answer == worked_yes ? "To see this conversation again, here or anywhere else:"
                                                          : "When it has had its time, go on from here with:");
}

void Conversation::resume_later(std::string text) const {
    render::Page page{render::Line{}};
    add(page, Role::text, std::move(text));
    add_verbatim(page, setting_.command(the_case(), context(), ""), 5);
    desk_.ask(page);
}

}  // namespace vmbackup_diag::conversation
