#include "overruled.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::conversation {
namespace {

/// As `--answer` takes them.
std::string as_given(const std::vector<Passed>& answers) {
    std::vector<std::string> given;
    for (const Passed& passed : answers) {
        given.push_back(fmt::format("{}={}", passed.question, passed.answer));
    }
    return fmt::format("{}", fmt::join(given, ", "));
}

void add(std::vector<std::string>& sentences, std::string_view what, const std::vector<Passed>& answers) {
    if (!answers.empty()) {
        sentences.push_back(fmt::format("{}: {}", what, as_given(answers)));
    }
}

engine::Change change_between(const Knowledge& knowledge, const Case& was, const Case& now) {
    return engine::change(engine::live_answers(knowledge, was), engine::live_answers(knowledge, now), "",
                          engine::position(knowledge, now).known());
}

}  // namespace

std::vector<std::string> left_behind(const Knowledge& knowledge, const Case& was, const Case& now) {
    const engine::Change change = change_between(knowledge, was, now);
    std::vector<std::string> sentences;
    add(sentences, "contradicts an option, and does not count", change.contradicted);
    add(sentences, "no longer applies, and does not count", change.lost);
    return sentences;
}

std::vector<std::string> overruled(const Knowledge& knowledge, const Case& was, const Case& now) {
    std::vector<std::string> sentences;
    for (const KnownFact& fact : was.known) {
        const auto held = std::ranges::find(now.known, fact.fact, &KnownFact::fact);
        if (held != now.known.end() && held->value != fact.value) {
            sentences.push_back(fmt::format("{0}={1} does not count, as an option says {0}={2}", fact.fact.text,
                                            fact.value, held->value));
        }
    }
    std::ranges::move(left_behind(knowledge, was, now), std::back_inserter(sentences));
    if (!sentences.empty()) {
        add(sentences, "still applies, and is kept", change_between(knowledge, was, now).kept);
    }
    return sentences;
}

}  // namespace vmbackup_diag::conversation
