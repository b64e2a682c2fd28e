// The answers given, each with the name by which it is opened again.
#include <fmt/format.h>

#include "passed.hpp"
#include "vmbackup_diag/render/fact_words.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

void add_passed(Page& out, const Passed& passed, std::string_view lead) {
    Line line{{{Role::text, fmt::format("{} {}", lead, recap(passed))}}, 2, lead.size() + 1};
    line.spans.push_back({Role::quiet, fmt::format(" [{}]", passed.question)});
    out.push_back(std::move(line));
}

void add_list(Page& out, std::string_view title, const std::vector<Passed>& answers) {
    if (!answers.empty()) {
        add(out, Role::text, std::string(title));
    }
    for (const Passed& passed : answers) {
        add_passed(out, passed, "-");
    }
}

/// What was asked is no news; what else followed from an answer is.
bool was_asked(const LearntFact& learnt, const Position& position) {
    return std::ranges::any_of(position.path, [&](const Passed& passed) {
        return learnt.answered && passed.asked != nullptr && passed.asked->fact == learnt.fact.fact &&
               passed.answer == learnt.fact.value;
    });
}

}  // namespace

Page summary_page(const Knowledge& knowledge, const Position& position, std::span<const Passed> kept) {
    Page out;
    if (position.entry != nullptr) {
        add(out, Role::heading, fmt::format("About {}", position.entry->id.text));
    }
    add(out, Role::heading, position.path.empty() ? "No answers yet." : "Your answers, with the names that edit takes");
    std::size_t asked = 0;
    const auto add_numbered = [&](const Passed& passed) {
        add_passed(out, passed, passed.asked != nullptr ? fmt::format("{}.", ++asked) : "-");
    };
    std::ranges::for_each(position.path, add_numbered);
    if (!kept.empty()) {
        add(out, Role::heading, "Answered before, and kept for where it applies");
    }
    std::ranges::for_each(kept, add_numbered);
    Page known;
    for (const LearntFact& learnt : position.facts) {
        if (!was_asked(learnt, position)) {
            add(known, Role::text, "- " + fact_in_words(knowledge, learnt), 2, 2);
        }
    }
    if (!known.empty()) {
        add(out, Role::heading, "Known, and so not asked");
        add(out, known);
    }
    if (!position.outweighed.empty()) {
        add(out, Role::heading, "Said otherwise, and does not count");
    }
    for (const LearntFact& learnt : position.outweighed) {
        add(out, Role::text, "- " + outweighed_in_words(knowledge, learnt, position), 2, 2);
    }
    add(out, limits_page(position.limits));
    add(out, left_out_page(position.left_out));
    return out;
}

Page also_seen_page(const std::vector<const Entry*>& entries) {
    Page out;
    if (!entries.empty()) {
        add(out, Role::heading, "Seen here as well");
    }
    for (const Entry* entry : entries) {
        add(out, Role::text, fmt::format("- {}: {}", entry->id.text, entry->title), 2, 2);
    }
    return out;
}

Page said_before_page(const Passed& passed) {
    Page out{Line{}};
    add(out, Role::quiet, fmt::format("You said here: {}. u goes back to where you were.", label_of(passed)));
    return out;
}

/// Whoever pastes a code has one, and need not be told that "I have no code" does not count.
Page change_page(const std::vector<Passed>& kept, const std::vector<Passed>& lost,
                 const std::vector<Passed>& contradicted) {
    std::vector<Passed> told;
    std::ranges::copy_if(lost, std::back_inserter(told),
                         [](const Passed& passed) { return !is_to_text(passed) || is_text(passed); });
    Page out;
    add_list(out, "Still applies, and is kept:", kept);
    add_list(out, "Contradicts what is known now, and does not count:", contradicted);
    add_list(out, "No longer applies, and does not count:", told);
    return out;
}

}  // namespace vmbackup_diag::render
