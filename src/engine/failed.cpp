#include "failed.hpp"

#include "facts.hpp"
#include "only_answers.hpp"
#include "places.hpp"
#include "vmbackup_diag/engine/questions.hpp"

namespace vmbackup_diag::engine {
namespace {

/// The only fix of the entry, which comes before any guide.
const Fix* fix_before_guides(const Knowledge& knowledge, std::span<const KnownFact> known, EntryId id) {
    const Entry* entry = find(knowledge, id);
    return entry == nullptr ? nullptr : only_fix(knowledge, *entry, learnt(learnt({}, entry->facts), known));
}

}  // namespace

const Fix* fix_asked_about(const Knowledge& knowledge, std::span<const KnownFact> known, std::string_view question) {
    const auto asked = find_question(knowledge, question);
    if (!asked || asked->question != nullptr) {
        return nullptr;
    }
    return asked->node != nullptr
               ? find(knowledge, std::get<FixNode>(asked->node->body).fix)
               : fix_before_guides(knowledge, known, EntryId{question.substr(0, question.rfind('.'))});
}

std::vector<Passed> failed(const Knowledge& knowledge, const Case& the_case) {
    std::vector<Passed> out;
    for (const Given& given : the_case.answers) {
        const Fix* fix =
            given.answer == worked_no ? fix_asked_about(knowledge, the_case.known, given.question) : nullptr;
        if (fix != nullptr) {
            out.push_back({given.question, given.answer, nullptr, fix, only_answers(knowledge, nullptr, *fix)});
        }
    }
    return out;
}

}  // namespace vmbackup_diag::engine
