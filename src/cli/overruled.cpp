#include "overruled.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::cli {
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

}  // namespace

std::vector<std::string> overruled(const Knowledge& knowledge, const Case& was, const Case& now) {
    std::vector<std::string> sentences;
    for (const KnownFact& fact : was.known) {
        const auto held = std::ranges::find(now.known, fact.fact, &KnownFact::fact);
        if (held != now.known.end() && held->value != fact.value) {
            sentences.push_back(fmt::format("{0}={1} does not count, as an option says {0}={2}", fact.fact.text,
                                            fact.value, held->value));
        }
    }
    const auto [kept, lost, contradicted] =
        engine::change(engine::live_answers(knowledge, was), engine::live_answers(knowledge, now), "",
                       engine::position(knowledge, now).known());
    add(sentences, "contradicts an option, and does not count", contradicted);
    add(sentences, "no longer applies, and does not count", lost);
    if (!sentences.empty()) {
        add(sentences, "still applies, and is kept", kept);
    }
    return sentences;
}

}  // namespace vmbackup_diag::cli
