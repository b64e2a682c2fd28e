#include "done_with.hpp"

#include "facts.hpp"
#include "places.hpp"
#include "vmbackup_diag/engine/purpose.hpp"
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

std::vector<Passed> done_with(const Knowledge& knowledge, const Case& the_case) {
    std::vector<Passed> out;
    for (const Given& given : the_case.answers) {
        const bool may_go_on = goes_on_after(Purpose::finds_out, given.answer);
        const Fix* fix = may_go_on ? fix_asked_about(knowledge, the_case.known, given.question) : nullptr;
        const Purpose purpose = fix == nullptr ? Purpose::mends : purpose_of(knowledge, nullptr, the_case.known, *fix);
        if (fix != nullptr && goes_on_after(purpose, given.answer)) {
            out.push_back({given.question, given.answer, nullptr, fix, purpose});
        }
    }
    return out;
}

}  // namespace vmbackup_diag::engine
