#include "vmbackup_diag/engine/questions.hpp"

#include <algorithm>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/question_name.hpp"

namespace vmbackup_diag::engine {
namespace {

std::optional<Asked> asked_at(const Guide& guide, const Node& node) {
    std::string name = question_name(guide, node);
    if (const auto* question = std::get_if<Question>(&node.body)) {
        return Asked{name, question, &node};
    }
    return std::holds_alternative<FixNode>(node.body) ? std::optional(Asked{name.append(after_a_fix), nullptr, &node})
                                                      : std::nullopt;
}

/// The node that the name of a question says: the guide's id, and after a dot the node's, unless they are the same.
std::optional<Asked> asked_in_guide(const Knowledge& knowledge, std::string_view name) {
    const Guide* guide = find(knowledge, guide_named_in(name));
    std::string_view rest = name.substr(std::min(guide_named_in(name).text.size() + 1, name.size()));
    if (guide == nullptr) {
        return std::nullopt;
    }
    for (const std::string_view suffix : {std::string_view(), after_a_fix.substr(1), after_a_fix}) {
        if (!rest.ends_with(suffix)) {
            continue;
        }
        const std::string_view id = rest.substr(0, rest.size() - suffix.size());
        const Node* node = find_node(*guide, NodeId{id.empty() ? guide->id.text : id});
        auto asked = node == nullptr ? std::nullopt : asked_at(*guide, *node);
        if (asked && asked->name == name) {
            return asked;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Asked> all_questions(const Knowledge& knowledge) {
    std::vector<Asked> all;
    for (const Guide& guide : knowledge.guides) {
        for (const Node& node : guide.nodes) {
            if (auto asked = asked_at(guide, node)) {
                all.push_back(*std::move(asked));
            }
        }
    }
    for (const Entry& entry : knowledge.entries) {
        all.push_back({name_after_fix(entry)});
    }
    return all;
}

std::optional<Asked> find_question(const Knowledge& knowledge, std::string_view name) {
    if (auto asked = asked_in_guide(knowledge, name)) {
        return asked;
    }
    const bool is_after_fix = name.ends_with(after_a_fix);
    const EntryId entry{name.substr(0, name.size() - (is_after_fix ? after_a_fix.size() : 0))};
    return is_after_fix && find(knowledge, entry) != nullptr ? std::optional(Asked{std::string(name)}) : std::nullopt;
}

std::vector<std::string_view> answers_of(const Asked& asked) {
    if (asked.question == nullptr) {
        return {worked_yes, worked_no, worked_not_yet};
    }
    std::vector<std::string_view> ids;
    std::ranges::transform(asked.question->answers, std::back_inserter(ids), &Answer::id);
    return ids;
}

bool takes(const Knowledge& knowledge, const Asked& asked, std::string_view answer) {
    const auto ids = answers_of(asked);
    return std::ranges::find(ids, answer) != ids.end() ||
           (asked.question != nullptr && asked.question->input == Input::text &&
            find_named(knowledge, answer) != nullptr);
}

}  // namespace vmbackup_diag::engine
