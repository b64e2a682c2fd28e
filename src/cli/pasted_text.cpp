// A text that was pasted or typed instead of an answer, and what it tells.
#include <fmt/format.h>
#include <fmt/ranges.h>

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

}  // namespace

/// What the options say holds for every VM, and so does what the person cannot do.
Moment Conversation::of_another_vm() const {
    return {.the_case = {.at = first_.the_case.at, .known = facts_of(session_.options()), .limits = the_case().limits},
            .context = session_.context()};
}

/// A code or message, at whatever question it is pasted, starts over with what it says; one that this is about already
/// only adds to it.
void Conversation::look_up(const std::string& text) {
    LookedUp found = looked_up(session_, history_.now(), of_another_vm(), text);
    offered_for_ = found.near.empty() ? offered_for_ : text;
    heed(std::move(found));
}

/// Its name was not what was typed first, so it is no evidence.
void Conversation::choose(const Entry& entry) {
    LookedUp found = looked_up(session_, history_.now(), of_another_vm(), std::string(entry.id.text));
    found.next.seen[found.entry] = chosen_for(offered_for_);
    heed(std::move(found));
}

void Conversation::heed(LookedUp found) {
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
    const bool is_answer = takes_text();
    Case& next = found.next.the_case;
    const Case before = next;
    auto answered = is_answer ? engine::answered(session_.knowledge(), next, found.entry->id.text) : std::nullopt;
    if (answered) {
        next = *std::move(answered);
    } else {
        found.next.left.push_back(before);
        next = engine::about(std::move(next), *found.entry,
                             found.is_about_another_vm ? std::span<const LearntFact>{} : now().facts);
    }
    session_.ask(still_known_page(session_.knowledge(), before, next));
    change(std::move(found.next), is_answer ? now().id : "");
}

/// A text without a known error may still tell of the VM.
void Conversation::take_in(LookedUp found) {
    const bool is_answer = takes_text();
    session_.ask(found.news);
    const bool is_news = !found.news.empty();
    if (is_news) {
        if (!found.is_about_another_vm) {
            const engine::Change change = change_to(found.next.the_case, "");
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

void Conversation::go_on(LookedUp found) {
    session_.ask(found.news);
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
