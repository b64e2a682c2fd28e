// A pasted text without a known error: it may still tell of the VM, of how a fix went, or only that it failed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "conversation.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/fact_words.hpp"
#include "vmbackup_diag/typing/spoken.hpp"

namespace vmbackup_diag::conversation {
namespace {

/// What is said otherwise now than on the way to the fix that is open, where fixes change it.
std::vector<KnownFact> changed_by_the_fix(const Position& position, const Case& now) {
    std::vector<KnownFact> changed;
    const bool is_at_fix = !position.id.empty() && std::holds_alternative<TryFix>(position.now);
    for (const LearntFact& learnt : is_at_fix ? position.facts : std::vector<LearntFact>{}) {
        const auto said = std::ranges::find(now.known, learnt.fact.fact, &KnownFact::fact);
        if (said == now.known.end() || said->value == learnt.fact.value || learnt.fact.value == unknown) {
            continue;
        }
        if (outlasts_a_fix(said->fact)) {
            return {};
        }
        changed.push_back(*said);
    }
    return changed;
}

/// An answer to a question that was asked before, whatever was answered then.
struct Said {
    const Passed* before = nullptr;
    const Answer* answer = nullptr;
};

/// The question that was asked last of those that a fix may answer anew, with its answer of this name or in these
/// words.
Said said_again(const Position& position, const std::string& letters) {
    for (auto passed = position.path.rbegin(); passed != position.path.rend() && !letters.empty(); ++passed) {
        if (passed->asked == nullptr || passed->asked->fact.empty() || outlasts_a_fix(passed->asked->fact)) {
            continue;
        }
        for (const Answer& answer : passed->asked->answers) {
            if (letters == typing::letters_of(answer.id) || letters == typing::letters_of(answer.label)) {
                return {&*passed, answer.id == unknown ? nullptr : &answer};
            }
        }
    }
    return {};
}

}  // namespace

/// An answer to a question on the way to the fix that is open tells how it is now.
bool Conversation::says_how_it_is_now(const std::string& text) {
    const Said said = is_at_fix() ? said_again(now(), typing::letters_of(text)) : Said{};
    if (said.answer == nullptr) {
        return false;
    }
    if (said.answer->id == said.before->answer) {
        say("That is as it was before.");
        desk_.ask(reminder());
        asker_->choices_are_shown();
        return true;
    }
    LookedUp found{.next = history_.now()};
    Case& next = found.next.the_case;
    const KnownFact fact{said.before->asked->fact, said.answer->id};
    std::erase_if(next.known, [&](const KnownFact& known) { return known.fact == fact.fact; });
    std::erase_if(next.seen, [&](const SeenFact& seen) { return seen.fact.fact == fact.fact; });
    next.known.push_back(fact);
    next.seen.push_back({fact, "from what you typed"});
    if (changed_by_the_fix(now(), next).empty()) {
        return false;
    }
    tell_how_it_went(std::move(found));
    return true;
}

/// Who says that it failed, where a code is asked for, has none.
void Conversation::go_on_without_code(LookedUp found) {
    say("That alone says only that it failed, so it is asked.");
    desk_.ask(found.news);
    const auto answers = render::choices(now());
    found.next.the_case = *engine::answered(desk_.knowledge(), found.next.the_case, answers.front().id);
    change(std::move(found.next), now().id);
}

/// A text without a known error may still tell of the VM.
void Conversation::take_in(LookedUp found) {
    if (!found.is_about_another_vm && !changed_by_the_fix(now(), found.next.the_case).empty()) {
        tell_how_it_went(std::move(found));
        return;
    }
    const bool is_answer = takes_text();
    desk_.ask(found.news);
    const bool is_news = !found.news.empty();
    if (is_news) {
        if (!found.is_about_another_vm) {
            const engine::Change change = change_to(found.next.the_case, "", the_case());
            desk_.ask(render::change_page({}, change.lost, change.contradicted));
        }
        history_.change(std::move(found.next));
    }
    const bool is_asked_anew = found.is_about_another_vm || (is_news && !is_answer);
    if (is_asked_anew) {
        arrive();
    } else if (is_news) {
        stand();
    }
    if (!found.near.empty()) {
        offered_ = std::move(found.near);
        show_offered();
    } else if (!is_asked_anew) {
        say(what_else_to_do());
    }
}

/// What is so since a fix was tried is no answer to what was asked before it. Whether that is all that was to be
/// mended, only who tried it can say.
void Conversation::tell_how_it_went(LookedUp found) {
    std::vector<std::string> facts;
    for (const KnownFact& fact : changed_by_the_fix(now(), found.next.the_case)) {
        facts.push_back(fmt::format("{}: {} now", render::title_of(desk_.knowledge(), fact.fact),
                                    render::value_in_words(desk_.knowledge(), fact)));
    }
    say(fmt::format("{}.", fmt::join(facts, "; ")));
    Moment next = std::move(found.next);
    next.since = std::exchange(next.the_case, the_case());
    history_.change(std::move(next));
    offered_ = std::move(found.near);
    if (offered_.empty()) {
        desk_.ask(reminder());
        asker_->choices_are_shown();
    } else {
        show_offered();
    }
}

}  // namespace vmbackup_diag::conversation
