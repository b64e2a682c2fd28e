#include "unasked.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "done_with.hpp"
#include "facts.hpp"
#include "vmbackup_diag/model/question_name.hpp"
#include "ways_on.hpp"

namespace vmbackup_diag::engine {
namespace {

/// Where a question leads, as far as the case tells: by the answer that was given or follows from what is known, and by
/// every answer where that could not be told or was not asked.
std::vector<NodeId> ways_on(const Question& question, const std::string& name, const Position& now) {
    const auto passed = std::ranges::find(now.path, name, &Passed::question);
    const auto known = std::ranges::find(now.facts, question.fact, [](const LearntFact& f) { return f.fact.fact; });
    const Answer* told = passed != now.path.end() && passed->answer != unknown ? find_answer(question, passed->answer)
                         : known != now.facts.end() ? find_answer(question, known->fact.value)
                                                    : nullptr;
    std::vector<NodeId> ways;
    for (const Answer& answer : question.answers) {
        if (told == nullptr || told == &answer) {
            ways.push_back(answer.to);
        }
    }
    return ways;
}

/// The nodes of the guide that what was told leaves open; on the way here, ahead, or where it could have gone as well.
std::set<const Node*> open_nodes(const Guide& guide, const Position& now) {
    const std::vector<const Fix*> worked = worked_on(now.path);
    std::set<const Node*> open;
    std::vector<NodeId> next{guide.root};
    while (!next.empty()) {
        const Node* node = find_node(guide, next.back());
        next.pop_back();
        if (node == nullptr || !open.insert(node).second) {
            continue;
        }
        if (const auto* question = std::get_if<Question>(&node->body)) {
            std::ranges::copy(ways_on(*question, question_name(guide, *node), now), std::back_inserter(next));
        } else if (const auto* fix = std::get_if<FixNode>(&node->body)) {
            next.push_back(next_after(*fix, worked));
        }
    }
    return open;
}

}  // namespace

std::vector<Unasked> not_asked(const Knowledge& knowledge, const Position& now) {
    std::vector<Unasked> out;
    const bool is_over = now.id.empty() && !now.path.empty();
    const Guide* guide = find(knowledge, guide_named_in(is_over ? now.path.back().question : now.id));
    const auto is_known = [&](const Question& question) {
        return std::ranges::any_of(now.facts, [&](const LearntFact& f) { return f.fact.fact == question.fact; });
    };
    const auto open = guide == nullptr ? std::set<const Node*>{} : open_nodes(*guide, now);
    for (const Node& node : guide == nullptr ? std::span<const Node>{} : guide->nodes) {
        const auto* question = std::get_if<Question>(&node.body);
        std::string name = question_name(*guide, node);
        const bool was_asked = std::ranges::find(now.path, name, &Passed::question) != now.path.end();
        const bool is_said = question != nullptr && std::ranges::any_of(out, [&](const Unasked& other) {
                                 return other.asked->text == question->text;
                             });
        if (question != nullptr && open.contains(&node) && !was_asked && !is_said && name != now.id &&
            !is_known(*question)) {
            out.push_back({std::move(name), question});
        }
    }
    return out;
}

}  // namespace vmbackup_diag::engine
