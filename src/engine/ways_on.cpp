#include "ways_on.hpp"

#include <algorithm>

#include "facts.hpp"
#include "vmbackup_diag/model/inside.hpp"

namespace vmbackup_diag::engine {
namespace {

const Answer* past_code(const Question& question, const Decided& decided) {
    const bool is_known = question.input == Input::text && decided.entry != nullptr;
    return is_known && question.answers.size() == 1 ? &question.answers.front() : nullptr;
}

/// The answer that follows from what is known; null when there is none.
const Answer* known_answer(const Question& question, const std::vector<KnownFact>& known) {
    const std::string_view value = question.fact.empty() ? "" : value_of_fact(known, question.fact);
    return value.empty() ? nullptr : find_answer(question, value);
}

/// "I can't tell" to what is only seen in the VM, where somebody cannot look there; null for what can be asked.
const Answer* untold(const Question& question, std::span<const Limit> limits) {
    const bool is_out_of_reach = std::ranges::find(limits, Limit::no_guest_access) != limits.end();
    return is_out_of_reach && is_inside_only(question) ? find_answer(question, unknown) : nullptr;
}

}  // namespace

WaysOn ways_on(const Question& question, std::string_view given, const std::vector<KnownFact>& known,
               const Decided& decided) {
    if (const Answer* past = past_code(question, decided)) {
        return {Passing::settled, {past}};
    }
    if (const Answer* answer = known_answer(question, known)) {
        return {Passing::settled, {answer}};
    }
    if (const Answer* answer = find_offered(question, given, known)) {
        return {Passing::given, {answer}};
    }
    if (const Answer* assumed = untold(question, decided.limits)) {
        return {Passing::settled, {assumed}};
    }
    return {Passing::asked, offered(question, known)};
}

std::vector<KnownFact> told_by(const Question& question, const Answer& answer) {
    std::vector<KnownFact> told;
    if (!question.fact.empty()) {
        told.push_back({question.fact, answer.id});
    }
    told.insert(told.end(), answer.facts.begin(), answer.facts.end());
    return told;
}

NodeId next_after(const FixNode& node, std::span<const Fix* const> worked) {
    const bool has_worked = std::ranges::any_of(worked, [&](const Fix* fix) { return fix->id == node.fix; });
    return has_worked && !node.worked.empty() ? node.worked : node.then;
}

bool is_offered(const Fix* fix, const std::vector<KnownFact>& known, const Decided& decided) {
    return fix != nullptr && applies(*fix, known) && std::ranges::find(decided.tried, fix) == decided.tried.end();
}

}  // namespace vmbackup_diag::engine
