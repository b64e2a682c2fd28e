// The evidence for a verdict and against it, each piece with where it came from, and what is not known.
#include <fmt/format.h>

#include "passed.hpp"
#include "vmbackup_diag/render/fact_words.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::size_t most_not_asked = 3;

void add_item(Page& out, std::string text) { add(out, Role::text, "- " + std::move(text), 4, 2); }

void add_title(Page& out, std::string_view title) { add(out, Role::text, std::string(title), 2); }

std::string told(const Passed& passed) { return fmt::format("{} [{}]", recap(passed), passed.question); }

/// Having no code speaks for nothing, and a code that was pasted is named already.
bool speaks_for_it(const Passed& passed, std::string_view seen) {
    return !is_to_text(passed) || (seen.empty() && is_text(passed));
}

void add_what_is_known(Page& out, const Knowledge& knowledge, const Ledger& ledger, std::string_view seen) {
    for (const Passed& passed : ledger.answers) {
        if (speaks_for_it(passed, seen)) {
            add_item(out, told(passed));
        }
    }
    for (const LearntFact& learnt : ledger.known) {
        add_item(out, fact_in_words(knowledge, learnt));
    }
}

void add_for(Page& out, const Knowledge& knowledge, const Verdict& verdict) {
    const auto& [position, outlook, ledger, seen, answers, can_type] = verdict;
    if (!seen.empty()) {
        add_item(out, std::string(seen));
    }
    if (answers == Answers::named) {
        add_what_is_known(out, knowledge, ledger, seen);
    } else if (!ledger.answers.empty() || !ledger.known.empty()) {
        add_item(out, ledger.known.empty() ? "your answers above" : "your answers, and what is known, above");
    }
    if (ledger.cause != nullptr && ledger.cause->likelihood != Likelihood::rare) {
        add_item(out, fmt::format("A {} cause of {}: {}", word(ledger.cause->likelihood).shown, position.entry->id.text,
                                  ledger.cause->text));
    }
}

void add_against(Page& out, const Knowledge& knowledge, const Position& position, const Ledger& ledger) {
    for (const LearntFact& learnt : ledger.against) {
        add_item(out, outweighed_in_words(knowledge, learnt, position));
    }
    if (ledger.cause != nullptr && ledger.cause->likelihood == Likelihood::rare) {
        add_item(out, fmt::format("It is a rare cause of {}: {}", position.entry->id.text, ledger.cause->text));
    }
}

void add_tried_earlier(Page& out, const Ledger& ledger) {
    for (const Passed& passed : ledger.tried_earlier) {
        add_item(out, told(passed));
    }
}

void add_not_known(Page& out, const Ledger& ledger) {
    for (const Passed& passed : ledger.untold) {
        add_item(out, told(passed));
    }
    for (std::size_t n = 0; n < std::min(ledger.not_asked.size(), most_not_asked); ++n) {
        add_item(out, fmt::format("not asked: {} [{}]", ledger.not_asked[n].asked->text, ledger.not_asked[n].question));
    }
    if (ledger.not_asked.size() > most_not_asked) {
        const std::size_t more = ledger.not_asked.size() - most_not_asked;
        add_item(out, fmt::format("and {} more that {} not asked", more, more == 1 ? "was" : "were"));
    }
}

void add_turn(Page& out, const Turn& turn, bool can_type) {
    const std::string then = turn.fix != nullptr   ? fmt::format("it would be: {}", turn.fix->title)
                             : turn.end != nullptr ? fmt::format("it would end with: {}", turn.end->title)
                                                   : std::string("more would be asked");
    add_item(out, fmt::format("{} With \"{}\" {}. To change it, {}:", asked_in_short(turn.given), turn.instead, then,
                              can_type ? "type" : "come back to this conversation with the option"));
    add_verbatim(out,
                 can_type ? fmt::format("edit {}", turn.given.question)
                          : fmt::format("--answer {}={}", turn.given.question, answer_instead(turn)),
                 6);
}

/// What the part adds, under its title; nothing where it adds nothing.
template <class AddPart>
void add_part(Page& out, std::string_view title, AddPart add_it) {
    Page part;
    add_it(part);
    if (!part.empty()) {
        add_title(out, title);
        add(out, part);
    }
}

}  // namespace

Page contradictions_page(const Knowledge& knowledge, const Position& position) {
    Page out;
    if (!position.outweighed.empty()) {
        add(out, Role::warning, "This contradicts what is known. One of the two is wrong:");
    }
    for (const LearntFact& learnt : position.outweighed) {
        add(out, Role::text, "- " + outweighed_in_words(knowledge, learnt, position), 2, 2);
    }
    return out;
}

Page ledger_page(const Knowledge& knowledge, const Verdict& verdict) {
    const auto& [position, outlook, ledger, seen, answers, can_type] = verdict;
    Page out;
    const bool is_open = std::holds_alternative<AskQuestion>(position.now);
    add_part(out, is_open ? "Known so far:" : "For it:", [&](Page& part) { add_for(part, knowledge, verdict); });
    if (out.empty() && !is_open) {
        add_title(out, "It is the most likely cause to begin with.");
    }
    if (answers == Answers::named) {
        add_part(out, tried_earlier, [&](Page& part) { add_tried_earlier(part, ledger); });
    }
    add_part(out, "Against it:", [&](Page& part) { add_against(part, knowledge, position, ledger); });
    add_part(out, "Not known:", [&](Page& part) { add_not_known(part, ledger); });
    if (ledger.turn) {
        add_part(out, "One answer that would change it:", [&](Page& part) {
            add_turn(part, *ledger.turn, verdict.can_type);
        });
    }
    return out;
}

}  // namespace vmbackup_diag::render
