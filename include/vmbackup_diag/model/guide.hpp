// A guide is a decision tree: an acyclic graph of questions, fixes, ways into other guides, and ends.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "vmbackup_diag/model/fix.hpp"

namespace vmbackup_diag {

/// The id of the answer "I can't tell".
inline constexpr std::string_view unknown = value_unknown;

struct Fact {
    FactId id;
    std::string_view title;
    std::span<const std::string_view> values = {};
};

struct Answer {
    std::string_view id;
    std::string_view label;
    NodeId to;
    std::span<const KnownFact> facts = {};  ///< what else the answer says
};

/// `text` takes a code or a message beside its answers.
enum class Input { choice, text };

struct Question {
    std::string_view text;
    std::string_view why;
    std::span<const Step> how = {};
    Input input = Input::choice;
    FactId fact = {};  ///< the fact it asks for; a known one is not asked
    std::span<const Answer> answers = {};
};

/// Whether the answer says otherwise than what is known.
[[nodiscard]] inline bool contradicts(const Answer& answer, std::span<const KnownFact> known) {
    return std::ranges::any_of(answer.facts, [&](const KnownFact& said) {
        return said.value != unknown && !fits({&said, 1}, known);
    });
}

/// The answers that can be given where this is known: what contradicts it is left out, unless "I can't tell" alone
/// would be left.
[[nodiscard]] inline std::vector<const Answer*> offered(const Question& question, std::span<const KnownFact> known) {
    std::vector<const Answer*> all;
    std::vector<const Answer*> fitting;
    for (const Answer& answer : question.answers) {
        all.push_back(&answer);
        if (!contradicts(answer, known)) {
            fitting.push_back(&answer);
        }
    }
    const bool is_one_told = std::ranges::any_of(fitting, [](const Answer* answer) { return answer->id != unknown; });
    return is_one_told ? fitting : all;
}

struct FixNode {
    FixId fix;
    NodeId then;         ///< where to go on when the fix did not help
    NodeId worked = {};  ///< and when it did, where that is not yet what somebody came for
};

struct Node {
    NodeId id;
    std::variant<Question, FixNode, GuideId, EscalationId> body = {};
};

struct Guide {
    GuideId id;
    std::string_view title;
    NodeId root;
    std::span<const Node> nodes = {};
};

/// The node with this id; null when the guide has none.
[[nodiscard]] inline const Node* find_node(const Guide& guide, NodeId id) {
    const auto found = std::ranges::find(guide.nodes, id, &Node::id);
    return found == guide.nodes.end() ? nullptr : &*found;
}

}  // namespace vmbackup_diag
