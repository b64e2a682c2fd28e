// A question that is asked makes a difference: an answer leads elsewhere than the others, or a fact is learnt.
#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Whether all goes on in one place, and no more is known than before.
bool makes_no_difference(const Question& question) {
    constexpr std::size_t fewest_answers = 3;  // with fewer it is no question, which is told by another rule
    return question.input == Input::choice && question.fact.empty() && question.answers.size() >= fewest_answers &&
           std::ranges::all_of(question.answers, [&](const Answer& answer) {
               return answer.facts.empty() && !answer.to.empty() && answer.to == question.answers.front().to;
           });
}

}  // namespace

Problems differences(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "differences");
    for (const Guide& guide : knowledge.guides) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            const auto* question = std::get_if<Question>(&guide.nodes[n].body);
            if (question != nullptr && makes_no_difference(*question)) {
                complaints.add("guides", guide.id.text, fmt::format("/nodes/{}/question/answers", n),
                               fmt::format("every answer leads to \"{}\", and no fact is learnt",
                                           question->answers.front().to.text),
                               "lead an answer elsewhere, or leave the question out");
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
