#include "vmbackup_diag/render/fact_words.hpp"

#include <fmt/format.h>

#include <array>

namespace vmbackup_diag::render {
namespace {

std::string with_capital(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    }
    return out;
}

/// The answer with this value to a question about the fact; null where the guide asks for it nowhere.
const Answer* answer_that_says(const Guide& guide, const KnownFact& fact) {
    for (const Node& node : guide.nodes) {
        const auto* question = std::get_if<Question>(&node.body);
        if (question == nullptr || question->fact != fact.fact) {
            continue;
        }
        const auto found = std::ranges::find(question->answers, fact.value, &Answer::id);
        if (found != question->answers.end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::string_view without_yes_or_no(std::string_view label) {
    for (const std::string_view lead : std::array<std::string_view, 2>{"Yes, ", "No, "}) {
        if (label.starts_with(lead)) {
            return label.substr(lead.size());
        }
    }
    return label;
}

}  // namespace

std::string_view title_of(const Knowledge& knowledge, FactId id) {
    const Fact* fact = find(knowledge, id);
    return fact == nullptr ? id.text : fact->title;
}

std::string_view value_in_words(const Knowledge& knowledge, const KnownFact& fact) {
    if (fact.value == value_several) {
        return "More than one";  // its answer speaks of the others beside it
    }
    for (const Guide& guide : knowledge.guides) {
        if (const Answer* answer = answer_that_says(guide, fact)) {
            return without_yes_or_no(answer->label);
        }
    }
    return fact.value;
}

std::string_view value_in_words(const Knowledge& knowledge, const LearntFact& learnt) {
    return learnt.said.empty() ? value_in_words(knowledge, learnt.fact) : without_yes_or_no(learnt.said);
}

std::string fact_in_words(const Knowledge& knowledge, const LearntFact& learnt) {
    return fmt::format("{}: {} ({})", with_capital(title_of(knowledge, learnt.fact.fact)),
                       value_in_words(knowledge, learnt), learnt.from);
}

std::string outweighed_in_words(const Knowledge& knowledge, const LearntFact& learnt, const Position& position) {
    const auto holds =
        std::ranges::find(position.facts, learnt.fact.fact, [](const LearntFact& f) { return f.fact.fact; });
    return fmt::format("{}; {} holds ({})", fact_in_words(knowledge, learnt), value_in_words(knowledge, *holds),
                       holds->from);
}

}  // namespace vmbackup_diag::render
