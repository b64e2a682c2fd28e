#include "vmbackup_diag/engine/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"

namespace vmbackup_diag::engine {
namespace {

std::string_view answer_to(const Case& the_case, std::string_view question) {
    const auto found = std::ranges::find(the_case.answers, question, &Given::question);
    return found == the_case.answers.end() ? std::string_view{} : std::string_view(found->answer);
}

/// One walk from the start to where the answers end.
class Walk {
  public:
    Walk(const Knowledge& knowledge, const Case& the_case) : knowledge_(knowledge), case_(the_case) {}

    Position to_its_end() {
        const Start start = start_at(knowledge_, case_.at);
        for (const KnownFact& fact : case_.known) {
            learn(fact, "from the options or the input");
        }
        enter(*start.guide);
        if (start.entry != nullptr && !take_up(*start.entry)) {
            return std::move(position_);
        }
        while (node_ != nullptr && std::visit([this](const auto& body) { return pass(body); }, node_->body)) {
        }
        return std::move(position_);
    }

  private:
    void enter(const Guide& guide) {
        guide_ = &guide;
        go(guide.root);
    }

    void go(NodeId id) { node_ = find_node(*guide_, id); }

    /// What the entry proves, and its guide. An entry that one fix alone can help leaves nothing to tell apart:
    /// that fix comes before the guide. Whether to go on.
    bool take_up(const Entry& entry) {
        position_.entry = &entry;
        for (const KnownFact& fact : entry.facts) {
            learn(fact, fmt::format("from {}", entry.id.text));
        }
        if (const Guide* guide = find(knowledge_, entry.guide)) {
            enter(*guide);
        }
        const Fix* fix = only_fix(knowledge_, entry, known_);
        return fix == nullptr || is_left_out(*fix) || offer(*fix, fmt::format("{}.worked", entry.id.text));
    }

    /// What is learnt first holds.
    void learn(const KnownFact& fact, std::string from, bool answered = false) {
        const std::string_view held = value_of_fact(known_, fact.fact);
        if (held.empty()) {
            known_.push_back(fact);
            position_.facts.push_back({fact, std::move(from), answered});
        } else if (held != fact.value) {
            position_.outweighed.push_back({fact, std::move(from), answered});
        }
    }

    /// Whether the case's limits rule the fix out; that it could have helped is kept, once.
    bool is_left_out(const Fix& fix) {
        const auto limit = ruled_out_by(case_.limits, fix, known_);
        if (limit && std::ranges::find(position_.left_out, &fix, &LeftOut::fix) == position_.left_out.end()) {
            position_.left_out.push_back({&fix, *limit});
        }
        return limit.has_value();
    }

    /// Whether to stop at this question: it is unanswered, or was opened again.
    bool is_open(const std::string& name) const { return case_.reopened == name || answer_to(case_, name).empty(); }

    bool pass(const Question& question) {
        if (const Answer* known = known_answer(question, known_)) {
            go(known->to);
            return true;
        }
        const std::string name = question_name(*guide_, *node_);
        const std::string_view given = answer_to(case_, name);
        const Answer* answer = find_answer(question, given);
        const Entry* entry = question.input == Input::text ? find_named(knowledge_, given) : nullptr;
        if (is_open(name) || (answer == nullptr && entry == nullptr)) {
            position_.now = AskQuestion{&question, guide_, node_};
            position_.id = name;
            return false;
        }
        position_.path.push_back({name, std::string(given), &question, nullptr});
        if (answer == nullptr) {
            return take_up(*entry);
        }
        if (!question.fact.empty()) {
            learn({question.fact, answer->id}, fmt::format("your answer at {}", name), true);
        }
        for (const KnownFact& fact : answer->facts) {
            learn(fact, fmt::format("your answer at {}", name), true);
        }
        go(answer->to);
        return true;
    }

    bool pass(const FixNode& body) {
        const Fix* fix = find(knowledge_, body.fix);
        const bool was_tried = std::ranges::find(position_.path, fix, &Passed::fix) != position_.path.end();
        if (fix == nullptr || was_tried || !applies(*fix, known_) || is_left_out(*fix)) {
            go(body.then);
            return true;
        }
        const std::string name = question_name(*guide_, *node_) + ".worked";
        go(body.then);
        return offer(*fix, name);
    }

    /// Stops at the fix until it is known whether it worked. Whether to go on, because it did not.
    bool offer(const Fix& fix, const std::string& name) {
        const std::string_view given = answer_to(case_, name);
        const bool open = is_open(name) || !is_verdict(given);
        position_.now = TryFix{&fix, open};
        position_.id = open ? name : "";
        if (open) {
            return false;
        }
        position_.path.push_back({name, std::string(given), nullptr, &fix});
        return given == worked_no;
    }

    bool pass(const GuideId& body) {
        const Guide* guide = find(knowledge_, body);
        if (guide != nullptr) {
            enter(*guide);
        }
        return guide != nullptr;
    }

    bool pass(const EscalationId& body) {
        position_.now = GiveUp{find(knowledge_, body)};
        position_.id.clear();
        return false;
    }

    const Knowledge& knowledge_;
    const Case& case_;
    const Guide* guide_ = nullptr;
    const Node* node_ = nullptr;
    std::vector<KnownFact> known_;
    Position position_;
};

}  // namespace

Start start_at(const Knowledge& knowledge, std::string_view at) {
    const Guide* guide = find(knowledge, GuideId{at});
    const Entry* entry = find_named(knowledge, at);
    if (guide != nullptr && (entry == nullptr || entry->id.text != at)) {
        return {guide, nullptr};
    }
    return entry == nullptr ? Start{} : Start{find(knowledge, entry->guide), entry};
}

Position position(const Knowledge& knowledge, const Case& the_case) { return Walk(knowledge, the_case).to_its_end(); }

std::string question_name(const Guide& guide, const Node& node) {
    return guide.id.text == node.id.text ? std::string(guide.id.text)
                                         : fmt::format("{}.{}", guide.id.text, node.id.text);
}

}  // namespace vmbackup_diag::engine
