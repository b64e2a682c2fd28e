// A pasted text that names an error: what is known goes on with it where it can.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "conversation.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/fact_words.hpp"

namespace vmbackup_diag::conversation {
namespace {

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

/// Whether the fix was to put right what somebody came for, so that the same error shows that it has not.
bool is_to_put_right(Purpose purpose) { return purpose == Purpose::mends || purpose == Purpose::clears; }

}  // namespace

void Conversation::begin_with(LookedUp found) {
    const Knowledge& knowledge = desk_.knowledge();
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
    desk_.ask(settled_page(worked));
    desk_.ask(still_known_page(knowledge, before, next));
    change(std::move(found.next), is_answer ? now().id : "", worked ? before : the_case());
}

/// That something failed, where it is asked whether a fix has put it right or where one has ended it, says that it has
/// not.
bool Conversation::says_that_it_failed(const LookedUp& found) {
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (!found.is_bare_failure || fix == nullptr || !is_to_put_right(fix->purpose)) {
        return false;
    }
    say(fmt::format("So \"{}\" has not put it right. u undoes that.", fix->fix->title));
    is_over() ? say_otherwise(history_.now(), worked_no) : give(worked_no);
    return true;
}

/// Where a fix has ended it, or is asked about and nothing new is told, the same error shows that it has not helped.
void Conversation::go_on(LookedUp found) {
    desk_.ask(found.news);
    const auto* fix = std::get_if<TryFix>(&now().now);
    if (fix != nullptr && is_over()) {
        say(fmt::format("It is here again, so \"{}\" has not put it right.", fix->fix->title));
        say_otherwise(std::move(found.next), worked_no);
        return;
    }
    if (fix != nullptr && found.news.empty() && is_to_put_right(fix->purpose)) {
        say(fmt::format("It is the same error again, so \"{}\" has not put it right. u undoes that.", fix->fix->title));
        give(worked_no);
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

}  // namespace vmbackup_diag::conversation
