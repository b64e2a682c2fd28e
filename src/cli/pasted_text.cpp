// A text that was pasted or typed instead of an answer, and what it tells.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "begun.hpp"
#include "conversation.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/fact_words.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view or_be_asked = "Paste another part of the message, or press Enter to be asked instead.";

/// What answers told before, and a code does not make void.
render::Page still_known_page(const Knowledge& knowledge, const Case& before, const Case& now) {
    std::vector<std::string> facts;
    const std::vector<KnownFact> holds = engine::position(knowledge, now).known();
    for (const KnownFact& fact : now.known) {
        const bool is_kept = std::ranges::find(before.known, fact) == before.known.end();
        if (is_kept && std::ranges::find(holds, fact) != holds.end()) {
            facts.push_back(
                fmt::format("{}: {}", render::title_of(knowledge, fact.fact), render::value_in_words(knowledge, fact)));
        }
    }
    render::Page page;
    if (!facts.empty()) {
        add(page, render::Role::text, fmt::format("Still known, and so not asked: {}.", fmt::join(facts, "; ")));
    }
    return page;
}

/// Whether the fix has changed what it was found by.
bool has_mended(const std::optional<Passed>& worked) { return worked && worked->purpose != Purpose::answers; }

/// A fix that has mended something leaves little as it was.
std::vector<LearntFact> still_true(std::vector<LearntFact> facts, const std::optional<Passed>& worked) {
    std::erase_if(facts, [&](const LearntFact& one) { return has_mended(worked) && !outlasts_a_fix(one.fact.fact); });
    return facts;
}

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

/// What ended the conversation until an error was pasted that is another one.
render::Page settled_page(const std::optional<Passed>& worked) {
    render::Page page;
    if (has_mended(worked)) {
        add(page, render::Role::text,
            fmt::format("\"{}\" worked, and stays among what was tried. What was known before it is asked anew.",
                        worked->fix->title));
    }
    return page;
}

}  // namespace

/// What the options say holds for every VM, and so does what the person cannot do.
Moment Conversation::of_another_vm() const {
    return {.the_case = {.at = first_.the_case.at, .known = facts_of(session_.options()), .limits = the_case().limits},
            .context = session_.context()};
}

/// To what is known a text adds; where it names another error than this is about, what ended that is behind it.
LookedUp Conversation::looked_up_here(const std::string& text) const {
    LookedUp found = looked_up(session_, history_.now(), of_another_vm(), text);
    const bool is_another_error = found.entry != nullptr && found.entry != now().entry;
    if (!is_another_error || the_case().answers.empty()) {
        return found;
    }
    Moment before = history_.now();
    before.the_case = engine::settled(session_.knowledge(), std::move(before.the_case));
    return looked_up(session_, before, of_another_vm(), text);
}

/// A code or message, at whatever question it is pasted, starts over with what it says; one that this is about already
/// only adds to it.
void Conversation::look_up(const std::string& text) {
    LookedUp found = looked_up_here(text);
    offered_for_ = found.near.empty() ? offered_for_ : text;
    heed(std::move(found));
}

/// Its name was not what was typed first, so it is no evidence.
void Conversation::choose(const Entry& entry) {
    LookedUp found = looked_up_here(std::string(entry.id.text));
    found.next.seen[found.entry] = chosen_for(offered_for_);
    heed(std::move(found));
}

void Conversation::heed(LookedUp found) {
    if (found.is_bare_failure && takes_text()) {
        go_on_without_code(std::move(found));
        return;
    }
    session_.ask(found.said);
    if (found.entry == nullptr) {
        take_in(std::move(found));
    } else if (found.entry == now().entry && !found.is_about_another_vm) {
        go_on(std::move(found));
    } else {
        begin_with(std::move(found));
    }
}

void Conversation::begin_with(LookedUp found) {
    const Knowledge& knowledge = session_.knowledge();
    const bool is_answer = takes_text();
    const auto worked = found.is_about_another_vm ? std::nullopt : engine::worked_at_last(knowledge, the_case());
    found.next.since.reset();
    Case& next = found.next.the_case;
    const Case before = next;
    auto answered = is_answer ? engine::answered(knowledge, next, found.entry->id.text) : std::nullopt;
    if (answered) {
        next = *std::move(answered);
    } else {
        found.next.left.push_back(worked ? the_case() : before);
        next = engine::about(std::move(next), *found.entry,
                             found.is_about_another_vm ? std::vector<LearntFact>{} : still_true(now().facts, worked));
    }
    session_.ask(settled_page(worked));
    session_.ask(still_known_page(knowledge, before, next));
    change(std::move(found.next), is_answer ? now().id : "", worked ? before : the_case());
}

/// Who says that it failed, where a code is asked for, has none.
void Conversation::go_on_without_code(LookedUp found) {
    say("That alone says only that it failed, so it is asked.");
    session_.ask(found.news);
    const auto answers = render::choices(now());
    found.next.the_case = *engine::answered(session_.knowledge(), found.next.the_case, answers.front().id);
    change(std::move(found.next), now().id);
}

/// A text without a known error may still tell of the VM.
void Conversation::take_in(LookedUp found) {
    if (!found.is_about_another_vm && !changed_by_the_fix(now(), found.next.the_case).empty()) {
        tell_how_it_went(std::move(found));
        return;
    }
    const bool is_answer = takes_text();
    session_.ask(found.news);
    const bool is_news = !found.news.empty();
    if (is_news) {
        if (!found.is_about_another_vm) {
            const engine::Change change = change_to(found.next.the_case, "", the_case());
            session_.ask(render::change_page({}, change.lost, change.contradicted));
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
        say(takes_text() ? std::string(or_be_asked) : fmt::format("Type {}, or h for the keys.", what_to_type()));
    }
}

/// What is so since a fix was tried is no answer to what was asked before it. Whether that is all that was to be
/// mended, only who tried it can say.
void Conversation::tell_how_it_went(LookedUp found) {
    std::vector<std::string> facts;
    for (const KnownFact& fact : changed_by_the_fix(now(), found.next.the_case)) {
        facts.push_back(fmt::format("{}: {} now", render::title_of(session_.knowledge(), fact.fact),
                                    render::value_in_words(session_.knowledge(), fact)));
    }
    say(fmt::format("{}.", fmt::join(facts, "; ")));
    Moment next = std::move(found.next);
    next.since = std::exchange(next.the_case, the_case());
    history_.change(std::move(next));
    offered_ = std::move(found.near);
    if (offered_.empty()) {
        session_.ask(reminder());
        asker_->choices_are_shown();
    } else {
        show_offered();
    }
}

/// Where a fix has ended it, the same error shows that it has not.
void Conversation::go_on(LookedUp found) {
    session_.ask(found.news);
    if (const auto* fix = std::get_if<TryFix>(&now().now); fix != nullptr && is_over()) {
        say(fmt::format("It is here again, so \"{}\" has not put it right.", fix->fix->title));
        say_otherwise(std::move(found.next), worked_no);
        return;
    }
    say("That is what this is about already, so it goes on from here.");
    if (found.news.empty()) {
        show_question();
        return;
    }
    history_.change(std::move(found.next));
    arrive();
}

/// What may be meant stands behind the answers, to be chosen as they are.
void Conversation::show_offered() {
    say(fmt::format("Not certain. If {} is meant, type its number or name.",
                    offered_.size() == 1 ? "the last one" : fmt::format("one of the last {}", offered_.size())));
    if (takes_text()) {
        say(std::string(or_be_asked));
        session_.ask(render::choices_page(choices().list));
    } else {
        session_.ask(reminder());
    }
    asker_->choices_are_shown();
}

/// What was offered by this name; null when nothing was.
const Entry* Conversation::offered(std::string_view id) const {
    const auto found = std::ranges::find(offered_, id, [](const Entry* entry) { return entry->id.text; });
    return found == offered_.end() ? nullptr : *found;
}

}  // namespace vmbackup_diag::cli
