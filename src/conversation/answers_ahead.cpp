#include "vmbackup_diag/conversation/answers_ahead.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "looked_up.hpp"
#include "overruled.hpp"
#include "vmbackup_diag/engine/questions.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::conversation {
namespace {

desk::Failure no_such_question(const Knowledge& knowledge, std::string_view name) {
    const auto known = engine::all_questions(knowledge);
    std::vector<std::string_view> names;
    std::ranges::transform(known, std::back_inserter(names),
                           [](const engine::Asked& asked) { return std::string_view(asked.name); });
    const std::string_view meant = nearest(name, names);
    return {outside::ExitCode::usage, fmt::format("there is no question \"{}\"", clean(name)),
            meant.empty() ? "vmbackup-diag wizard --json names the open question"
                          : fmt::format("did you mean \"{}\"?", meant)};
}

/// The answer as the engine takes it: its id, or the entry that a text identifies; empty where the text only tells of
/// the case. What it tells is known from now on.
std::variant<std::string, desk::Failure> understood(const Setting& setting, const engine::Asked& asked,
                                                    const std::string& answer, Begun& begun) {
    const auto answers = engine::answers_of(asked);
    if (std::ranges::find(answers, answer) != answers.end()) {
        return answer;
    }
    if (asked.question == nullptr || asked.question->input != Input::text) {
        return desk::Failure{outside::ExitCode::usage,
                             fmt::format("\"{}\" is no answer to {}", clean(shortened(answer, 60)), asked.name),
                             fmt::format("its answers are {}", fmt::join(answers, ", "))};
    }
    Moment& known = begun.first;
    LookedUp found = looked_up(setting.desk, known, known, answer);
    if (found.entry != nullptr) {
        known = std::move(found.next);
        return std::string(found.entry->id.text);
    }
    if (found.is_bare_failure) {
        known = std::move(found.next);
        return std::string(answers.front());
    }
    std::vector<std::string_view> near;
    std::ranges::transform(found.near, std::back_inserter(near),
                           [](const Entry* entry) { return std::string_view(entry->id.text); });
    const std::string meant = near.empty() ? "" : fmt::format("; perhaps it is one of {}", fmt::join(near, ", "));
    const std::string none = fmt::format("no known code or message in \"{}\"", clean(shortened(answer, 60)));
    if (!found.news.empty()) {
        known = std::move(found.next);
        begun.left_open.push_back(fmt::format("{} stays open: {}{}", asked.name, none, meant));
        return "";
    }
    return desk::Failure{
        outside::ExitCode::not_identified, none,
        fmt::format("answer {} with a code or a message, or with {}{}", asked.name, fmt::join(answers, ", "), meant)};
}

/// Adds one answer to what is known.
std::optional<desk::Failure> add_answer(const Setting& setting, const GivenAhead& ahead, Begun& begun) {
    const auto& [where, given] = ahead;
    const Knowledge& knowledge = setting.desk.knowledge();
    const auto asked = engine::find_question(knowledge, given.question);
    auto answer = asked ? understood(setting, *asked, given.answer, begun)
                        : std::variant<std::string, desk::Failure>(no_such_question(knowledge, given.question));
    if (auto* failure = std::get_if<desk::Failure>(&answer)) {
        failure->error.insert(0, where + ": ");
        return std::move(*failure);
    }
    const std::string& id = std::get<std::string>(answer);
    if (id.empty()) {
        return std::nullopt;
    }
    Case& the_case = begun.first.the_case;
    std::erase_if(the_case.answers, [&](const Given& one) { return one.question == ahead.given.question; });
    the_case.reopened = the_case.reopened == given.question ? "" : the_case.reopened;
    the_case.answers.push_back({given.question, id});
    return std::nullopt;
}

}  // namespace

std::optional<desk::Failure> add_answers(const Setting& setting, std::span<const GivenAhead> answers, Begun& begun) {
    const Case before = begun.first.the_case;
    for (const GivenAhead& one : answers) {
        if (auto failure = add_answer(setting, one, begun)) {
            return failure;
        }
    }
    std::ranges::move(left_behind(setting.desk.knowledge(), before, begun.first.the_case),
                      std::back_inserter(begun.differs));
    return std::nullopt;
}

}  // namespace vmbackup_diag::conversation
