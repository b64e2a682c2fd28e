// What a question offers: answers that differ and can be typed, a way to say "I can't tell", and every value of a fact.
#include <fmt/ranges.h>

#include <set>

#include "guide_checks.hpp"
#include "meant.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Single letters are commands of the wizard, and so are these.
bool is_wizard_command(std::string_view id) { return id.size() < 2 || id == "edit"; }

/// The answers to a question about a fact are the fact's values: each has a way on, and none has two.
void check_fact(const Knowledge& knowledge, const Guide& guide, const std::string& inside, const Question& question,
                const std::set<std::string_view>& ids, Complaints& complaints) {
    const auto complain = [&](const std::string& at, std::string message, std::string hint = {}) {
        complaints.add("guides", guide.id.text, at, std::move(message), std::move(hint));
    };
    const Fact* fact = find(knowledge, question.fact);
    if (fact == nullptr) {
        check_reference(knowledge, "guides", guide.id.text, inside + "/fact", question.fact, knowledge.facts, "fact",
                        complaints);
        return;
    }
    if (complaints.is_full()) {
        return;
    }
    std::set<std::string_view> values(fact->values.begin(), fact->values.end());
    values.insert(unknown);
    for (const std::string_view value : values) {
        if (!ids.contains(value)) {
            complain(inside + "/answers",
                     fmt::format("no answer for the value \"{}\" of the fact \"{}\"", value, fact->id.text));
        }
    }
    for (const std::string_view id : ids) {
        if (!values.contains(id)) {
            complain(inside + "/answers",
                     fmt::format("the answer \"{}\" is no value of the fact \"{}\"", id, fact->id.text),
                     fmt::format("its values are {}", fmt::join(fact->values, ", ")));
        }
    }
}

}  // namespace

void check_question(const Knowledge& knowledge, const Guide& guide, const std::string& inside, const Question& question,
                    Complaints& complaints) {
    const auto complain = [&](const std::string& at, std::string message, std::string hint = {}) {
        complaints.add("guides", guide.id.text, at, std::move(message), std::move(hint));
    };
    const std::string answers = inside + "/answers";
    std::set<std::string_view> ids;
    std::set<std::string> labels;
    for (std::size_t n = 0; n < question.answers.size(); ++n) {
        const Answer& answer = question.answers[n];
        const std::string at = fmt::format("{}/{}", answers, n);
        if (!answer.id.empty() && !ids.insert(answer.id).second) {
            complain(at + "/id", fmt::format("the answer \"{}\" is given twice", answer.id));
        }
        if (!answer.label.empty() && !labels.insert(lower(answer.label)).second) {
            complain(at + "/label", fmt::format("the label \"{}\" is given twice", answer.label));
        }
        if (!answer.id.empty() && is_wizard_command(answer.id)) {
            complain(at + "/id", fmt::format("the wizard takes \"{}\" as a command", answer.id),
                     "give the answer a longer id");
        }
    }
    if (question.answers.empty()) {
        return;
    }
    const bool ends_in_unknown = question.answers.back().id == unknown;
    if (question.input == Input::choice && !ends_in_unknown) {
        complain(answers, "the last answer has to be \"unknown\"", "everybody may say \"I can't tell\"");
    }
    if (question.input == Input::choice && ids.size() < 3) {
        complain(answers, "a question needs two answers beside \"unknown\"");
    }
    if (!question.fact.empty()) {
        check_fact(knowledge, guide, inside, question, ids, complaints);
    }
}

}  // namespace vmbackup_diag::validate
