// What it comes to: the fix to try with the reasons for it, or what to collect at the end of the road.
#include <fmt/format.h>

#include "passed.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

/// What spoke for this: the answers, and what was known without one.
void add_reasons(Page& out, const Position& position) {
    for (const Passed& passed : position.path) {
        add(out, Role::text, fmt::format("- {} {}", text_of(passed), label_of(passed)), 2, 2);
    }
    for (const LearntFact& learnt : position.facts) {
        if (!learnt.answered) {
            add(out, Role::text, fmt::format("- {} = {} ({})", learnt.fact.fact.text, learnt.fact.value, learnt.from),
                2, 2);
        }
    }
    if (position.path.empty() && position.facts.empty()) {
        add(out, Role::text, "- It is the most likely cause to begin with.", 2, 2);
    }
}

}  // namespace

Context in_case(const Context& context, const Position& position) {
    std::vector<KnownFact> facts;
    std::ranges::transform(position.facts, std::back_inserter(facts), &LearntFact::fact);
    return with_facts(context, facts);
}

Page verdict_page(const Knowledge& knowledge, const Position& position, const Context& context) {
    Page out;
    if (const auto* give_up = std::get_if<GiveUp>(&position.now)) {
        return page(knowledge, *give_up->escalation, context);
    }
    const Fix& fix = *std::get<TryFix>(position.now).fix;
    const Context in_this_case = in_case(context, position);
    if (position.entry != nullptr) {
        add(out, Role::heading, fmt::format("{}: {}", position.entry->id.text, position.entry->title), 0, 2);
        add(out, Role::text, std::string(position.entry->summary));
        add_blank(out);
    }
    Page body = page(fix, in_this_case);
    body.front().spans.front().text.insert(0, "Do this: ");
    add(out, body);
    add_blank(out);
    add(out, Role::heading, "Why this");
    add_reasons(out, position);
    if (position.entry != nullptr) {
        add(out, links_page(knowledge, position.entry->links.first(1)));
    }
    add_blank(out);
    add(out, placeholder_note(knowledge, {&fix}, in_this_case));
    return out;
}

}  // namespace vmbackup_diag::render
