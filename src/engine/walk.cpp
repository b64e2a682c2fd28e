#include "vmbackup_diag/engine/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"
#include "failed.hpp"
#include "only_answers.hpp"

namespace vmbackup_diag::engine {
namespace {

std::string_view answer_to(const Case& the_case, std::string_view question) {
    const auto found = std::ranges::find(the_case.answers, question, &Given::question);
    return found == the_case.answers.end() ? std::string_view{} : std::string_view(found->answer);
}

std::string source_of(const Case& the_case, const KnownFact& fact) {
    const auto found = std::ranges::find(the_case.seen, fact, &SeenFact::fact);
    return found == the_case.seen.end() ? "from the options or the input" : found->from;
}

/// One walk from the start to where the answers end.
class Walk {
  public:
    Walk(const Knowledge& knowledge, const Case& the_case)
        : knowledge_(knowledge), case_(the_case), position_{.limits = the_case.limits} {}

    Position to_its_end() {
        const Start start = start_at(knowledge_, case_.at);
        for (const KnownFact& fact : case_.known) {
            learn({.fact = fact, .from = source_of(case_, fact)});
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
            prove(fact, fmt::format("from {}", entry.id.text));
        }
        if (const Guide* guide = find(knowledge_, entry.guide)) {
            enter(*guide);
        }
        const Fix* fix = only_fix(knowledge_, entry, known_);
        return fix == nullptr || offer(*fix, fmt::format("{}.worked", entry.id.text));
    }

    /// What is learnt first holds.
    void learn(LearntFact learnt) {
        const std::string_view held = value_of_fact(known_, learnt.fact.fact);
        if (held.empty()) {
            known_.push_back(learnt.fact);
            position_.facts.push_back(std::move(learnt));
        } else if (held != learnt.fact.value) {
            position_.outweighed.push_back(std::move(learnt));
        }
    }

    /// What an entry settles holds against what the options or the input say.
    void prove(const KnownFact& fact, std::string from) {
        const auto held = std::ranges::find(known_, fact.fact, &KnownFact::fact);
        if (held != known_.end() && held->value != fact.value) {
            const auto said = std::ranges::find(position_.facts, *held, &LearntFact::fact);
            position_.outweighed.push_back(std::move(*said));
            position_.facts.erase(said);
            known_.erase(held);
        }
        learn({.fact = fact, .from = std::move(from)});
    }

    /// Whether the case's limits rule the fix out; that it could have helped is kept, once.
    bool is_left_out(const Fix& fix) {
        const auto limit = ruled_out_by(case_.limits, fix, known_);
        if (limit && std::ranges::find(position_.left_out, &fix, &LeftOut::fix) == position_.left_out.end()) {
            position_.left_out.push_back({&fix, *limit});
        }
        return limit.has_value();
    }

    /// What follows on a question for a code where that is known already, as where the guide of a code begins with it.
    [[nodiscard]] const Answer* past_code(const Question& question) const {
        const bool is_known = question.input == Input::text && position_.entry != nullptr;
        return is_known && question.answers.size() == 1 ? &question.answers.front() : nullptr;
    }

    bool pass(const Question& question) {
        const Answer* past = past_code(question);
        if (const Answer* known = past != nullptr ? past : known_answer(question, known_)) {
            go(known->to);
            return true;
        }
        const std::string name = question_name(*guide_, *node_);
        const std::string_view given = answer_to(case_, name);
        const Answer* answer = find_offered(question, given, known_);
        const Entry* entry = question.input == Input::text ? find_named(knowledge_, given) : nullptr;
        const bool is_answered = answer != nullptr || entry != nullptr;
        if (const Answer* assumed = is_answered ? nullptr : untold(question, case_.limits)) {
            go(assumed->to);
            return true;
        }
        if (case_.reopened == name || !is_answered) {
            position_.now = AskQuestion{&question, guide_, node_};
            position_.id = name;
            return false;
        }
        position_.path.push_back({name, std::string(given), &question, nullptr});
        if (answer == nullptr) {
            return take_up(*entry);
        }
        const std::string from = "your answer at " + name;
        if (!question.fact.empty()) {
            learn({.fact = {question.fact, answer->id}, .from = from, .answered = true, .said = answer->label});
        }
        for (const KnownFact& fact : answer->facts) {
            learn({.fact = fact, .from = from, .answered = true});
        }
        go(answer->to);
        return true;
    }

    bool pass(const FixNode& body) {
        const Fix* fix = find(knowledge_, body.fix);
        const bool was_tried = std::ranges::find(position_.path, fix, &Passed::fix) != position_.path.end();
        if (fix == nullptr || was_tried || !applies(*fix, known_)) {
            go(body.then);
            return true;
        }
        const std::string name = question_name(*guide_, *node_) + ".worked";
        go(body.then);
        return offer(*fix, name);
    }

    /// What was answered here; what was not, and is known not to have helped elsewhere, did not help here.
    std::string_view verdict_on(const Fix& fix, const std::string& name) {
        const std::string_view given = answer_to(case_, name);
        if (is_verdict(given)) {
            return given;
        }
        if (!failed_) {
            failed_ = failed(knowledge_, case_);
        }
        const bool has_failed = std::ranges::find(*failed_, &fix, &Passed::fix) != failed_->end();
        return has_failed ? worked_no : std::string_view{};
    }

    /// Stops at the fix until it is known whether it worked. Whether to go on, because it did not or is out of the
    /// question.
    bool offer(const Fix& fix, const std::string& name) {
        const std::string_view given = verdict_on(fix, name);
        const bool open = case_.reopened == name || given.empty();
        if (open && is_left_out(fix)) {
            return true;
        }
        const bool answers_only = only_answers(knowledge_, position_.entry, fix);
        position_.now = TryFix{&fix, open, answers_only};
        position_.id = open ? name : "";
        if (open) {
            return false;
        }
        position_.path.push_back({name, std::string(given), nullptr, &fix, answers_only});
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
    std::optional<std::vector<Passed>> failed_;  ///< looked for where it is needed
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
    std::string name(guide.id.text);
    if (guide.id.text != node.id.text) {
        name.append(".").append(node.id.text);
    }
    return name;
}

}  // namespace vmbackup_diag::engine
