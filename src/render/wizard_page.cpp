#include <fmt/format.h>

#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::array worked_choices{
    Choice{"yes", "Yes, it works again"},
    Choice{"no", "No, still the same"},
    Choice{"not-yet", "Not yet: I have not tried it, or it needs more time"},
};

const Question* open_question(const Position& position) {
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    return ask == nullptr ? nullptr : ask->question;
}

std::string label_of(const Passed& passed) {
    if (passed.asked == nullptr) {
        for (const Choice& choice : worked_choices) {
            if (choice.id == passed.answer) {
                return std::string(choice.label);
            }
        }
        return passed.answer;
    }
    for (const Answer& answer : passed.asked->answers) {
        if (answer.id == passed.answer) {
            return std::string(answer.label);
        }
    }
    return passed.answer;
}

std::string text_of(const Passed& passed) {
    return passed.asked != nullptr ? std::string(passed.asked->text)
                                   : fmt::format("Did \"{}\" work?", passed.fix->title);
}

std::string how_far(const Position& position) {
    std::size_t asked = 1;
    for (const Passed& passed : position.path) {
        asked += passed.asked != nullptr ? 1 : 0;
    }
    const std::size_t more = position.remaining.max > 0 ? position.remaining.max - 1 : 0;
    return more == 0 ? fmt::format("Question {}, the last one", asked)
                     : fmt::format("Question {}, at most {} more", asked, more);
}

void add_choices(Page& out, const std::vector<Choice>& choices) {
    for (std::size_t n = 0; n < choices.size(); ++n) {
        out.push_back(
            {{{Role::answer, fmt::format("{}.", n + 1)}, {Role::text, fmt::format(" {}", choices[n].label)}}, 2, 3});
    }
}

void add_facts(Page& out, const Position& position) {
    for (const LearntFact& learnt : position.facts) {
        add(out, Role::text, fmt::format("- {} = {} ({})", learnt.fact.fact.text, learnt.fact.value, learnt.from), 2,
            2);
    }
}

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

std::vector<Choice> choices(const Position& position) {
    std::vector<Choice> out;
    if (const Question* question = open_question(position)) {
        for (const Answer& answer : question->answers) {
            out.push_back({answer.id, answer.label});
        }
    } else if (!position.id.empty()) {
        out.assign(worked_choices.begin(), worked_choices.end());
    }
    return out;
}

Page greeting() {
    Page out;
    add(out, Role::heading, "vmbackup-diag: from a failed Azure VM backup to its fix");
    add(out, Role::quiet, "It reads nothing, changes nothing and sends nothing. You look, it asks.");
    add(out, Role::quiet, "Keys: ? why, ?? how to find out, b back, s summary, r restart, h keys, q quit");
    return out;
}

Page question_page(const Position& position, const Context& context) {
    Page out;
    if (const Question* question = open_question(position)) {
        add(out, Role::quiet, how_far(position));
        add(out, Role::heading, std::string(question->text));
        const Step& look = question->how.front();
        Step shortest{.text = look.text,
                      .commands = look.commands.first(std::min<std::size_t>(1, look.commands.size()))};
        add(out, page(shortest, context, ""));
    } else {
        add(out, Role::heading, std::string(worked_text));
    }
    add_choices(out, choices(position));
    return out;
}

Page why_page(const Position& position) {
    Page out;
    const Question* question = open_question(position);
    add(out, Role::text, fmt::format("Why: {}", question != nullptr ? question->why : worked_why));
    return out;
}

Page how_page(const Position& position, const Context& context) {
    Page out;
    if (const Question* question = open_question(position)) {
        for (std::size_t n = 0; n < question->how.size(); ++n) {
            add(out, page(question->how[n], context, fmt::format("{}.", n + 1)));
        }
    } else {
        const Fix& fix = *std::get<TryFix>(position.now).fix;
        add(out, page(fix.verify, context, "1."));
        add(out, Role::text, fmt::format("Allow {} before you judge.", duration(std::max(fix.wait_minutes, 1))));
    }
    return out;
}

Page summary_page(const Position& position) {
    Page out;
    if (position.entry != nullptr) {
        add(out, Role::heading, fmt::format("About {}", position.entry->id.text));
    }
    add(out, Role::heading, position.path.empty() ? "No answers yet." : "Your answers");
    for (const Passed& passed : position.path) {
        add(out, Role::text, fmt::format("- {} {}", text_of(passed), label_of(passed)), 2, 2);
    }
    if (!position.facts.empty()) {
        add(out, Role::heading, "Known, and so not asked");
        add_facts(out, position);
    }
    return out;
}

Page keys_page() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> keys{{
        {"1 2 3", "the answer with that number; its id or the start of it works too"},
        {"?", "why this is asked"},
        {"??", "all the ways to find out"},
        {"b", "back one question; later answers stay where they still apply"},
        {"s", "summary: your answers and what is known"},
        {"r", "restart from the beginning"},
        {"h", "these keys"},
        {"q", "quit"},
        {"Enter", "only where the question says so"},
        {"code", "an error code or message, pasted at any question, is looked up"},
    }};
    Page out;
    for (const auto& [key, meaning] : keys) {
        out.push_back({{{Role::answer, fmt::format("{}:", key)}, {Role::text, fmt::format(" {}", meaning)}}, 2, 4});
    }
    return out;
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
