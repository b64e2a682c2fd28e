// The open question, and what is said about it.
#include <fmt/format.h>

#include "passed.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

/// Where there are more, the first one alone may not tell, and the question says so.
constexpr std::size_t few_ways = 3;

std::string how_far(const Position& position) {
    std::size_t asked = 1;
    for (const Passed& passed : position.path) {
        asked += passed.asked != nullptr ? 1 : 0;
    }
    const std::size_t more = position.remaining.max > 0 ? position.remaining.max - 1 : 0;
    return more == 0 ? fmt::format("Question {}, the last one before the next advice", asked)
                     : fmt::format("Question {}, at most {} more", asked, more);
}

void add_choices(Page& out, const std::vector<Choice>& choices) {
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const auto& [id, label, is_entry] = choices[n];
        const std::string number = fmt::format("{}.{}", n + 1, is_entry ? fmt::format(" {}:", id) : "");
        out.push_back({{{Role::answer, number}, {Role::text, fmt::format(" {}", label)}}, 2, 3});
    }
}

/// Where to look is only begun, so that a question stays on one screen.
void add_ways_to_look(Page& out, const Question& question, const Context& context) {
    const Step& look = question.how.front();
    Step shortest{.text = look.text, .commands = look.commands.first(std::min<std::size_t>(1, look.commands.size()))};
    add(out, page(shortest, context, ""));
    std::size_t ways = 0;
    for (const Step& step : question.how) {
        ways += std::max<std::size_t>(1, step.commands.size());
    }
    if (ways > few_ways) {
        add(out, Role::quiet, fmt::format("?? shows {} more ways to find out.", ways - 1), 5);
    }
}

/// What to type where such a fix is out of the question.
void add_ways_out(Page& out, const Fix& fix, const Hinted& hinted) {
    std::string names;
    for (const Limit limit : limits_ruling_out(fix)) {
        if (std::ranges::find(hinted.limits, limit) == hinted.limits.end()) {
            names += fmt::format("{}{}", names.empty() ? "" : " or ", word(limit).id);
        }
    }
    if (!names.empty()) {
        add(out, Role::quiet, fmt::format("Out of the question for you? Type {} to leave such fixes out.", names));
    }
}

/// How a conversation has come to its end, or to where nothing is left.
std::string_view over(const Position& position) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    if (fix == nullptr) {
        return position.left_out.empty() ? "This conversation is over." : "Nothing is left here but what was left out.";
    }
    return !has_worked(position)              ? "That is for later, and this conversation is over until then."
           : fix->purpose == Purpose::answers ? "That answered it, and this conversation is over."
                                              : "That worked, and this conversation is over.";
}

/// Instead of a question.
void add_over(Page& out, const Position& position, std::string_view watch = "") {
    add(out, Role::text, fmt::format("{}{}{}", over(position), watch.empty() ? "" : " ", watch));
    add(out, Role::quiet,
        fmt::format("{}u undoes, s sums up, p shows the page again, report FILE.md writes it down for a ticket, Enter "
                    "or q quits.",
                    position.path.empty() ? "" : "b goes back one question, "));
}

}  // namespace

std::vector<Choice> choices(const Position& position) {
    std::vector<Choice> out;
    if (const Question* question = open_question(position)) {
        for (const Answer* answer : offered(*question, position.known())) {
            out.push_back({answer->id, answer->label});
        }
    } else if (!position.id.empty()) {
        out = choices_after(std::get<TryFix>(position.now).purpose);
    }
    return out;
}

Page question_page(const Position& position, const Outlook& outlook, const Context& context, const Hinted& hinted) {
    Page out;
    if (position.id.empty()) {
        add_over(out, position, how_to_be_sure(context, position));
    } else if (const Question* question = open_question(position)) {
        add(out, Role::quiet, how_far(position));
        add(out, Role::heading, std::string(question->text));
        add_ways_to_look(out, *question, context);
    } else {
        const auto& fix = std::get<TryFix>(position.now);
        add(out, Role::heading, question_after(*fix.fix, fix.purpose));
        add(out, Role::quiet, what_is_left(outlook));
        add_ways_out(out, *fix.fix, hinted);
    }
    add_choices(out, choices(position));
    return out;
}

Page choices_page(const std::vector<Choice>& choices) {
    Page out;
    add_choices(out, choices);
    return out;
}

Page reminder_page(const Position& position, const std::vector<Choice>& choices) {
    Page out{Line{}};
    if (position.id.empty()) {
        add_over(out, position);
    } else if (const Question* question = open_question(position)) {
        add(out, Role::heading, std::string(question->text));
    } else {
        const auto& fix = std::get<TryFix>(position.now);
        add(out, Role::heading, question_after(*fix.fix, fix.purpose));
    }
    add_choices(out, choices);
    return out;
}

Page why_page(const Position& position) {
    Page out;
    if (position.id.empty()) {
        add_over(out, position);
        return out;
    }
    const Question* question = open_question(position);
    const auto* fix = std::get_if<TryFix>(&position.now);
    add(out, Role::text, fmt::format("Why: {}", question != nullptr ? question->why : after_fix(fix->purpose).why));
    return out;
}

Page how_page(const Position& position, const Context& context) {
    Page out;
    if (position.id.empty()) {
        add_over(out, position);
    } else if (const Question* question = open_question(position)) {
        for (const Step& step : question->how) {
            add(out, page(step, context, "-"));
        }
    } else {
        const Fix& fix = *std::get<TryFix>(position.now).fix;
        add(out, page(fix.verify, context, "-"));
        if (!fix.finds_out) {
            add(out, Role::text, fmt::format("Allow {} before you judge.", duration(std::max(fix.wait_minutes, 1))));
        }
    }
    return out;
}

}  // namespace vmbackup_diag::render
