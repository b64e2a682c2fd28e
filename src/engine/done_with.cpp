#include "done_with.hpp"

#include <algorithm>

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

Purpose purpose_asked_after(const Knowledge& knowledge, const std::vector<KnownFact>& known, std::string_view question,
                            const Fix& fix) {
    const auto asked = find_question(knowledge, question);
    return asked->node == nullptr ? purpose_of(knowledge, nullptr, known, fix)
                                  : purpose_at(knowledge, nullptr, known, std::get<FixNode>(asked->node->body), fix);
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

std::vector<const Fix*> tried_on(std::span<const Passed> path) {
    const auto led_on = std::find_if(path.rbegin(), path.rend(), [](const Passed& passed) {
        return passed.purpose == Purpose::leads_on && passed.answer == worked_yes;
    });
    std::vector<const Fix*> tried;
    for (auto passed = path.rbegin(); passed != path.rend(); ++passed) {
        const bool is_worth_another_try =
            passed > led_on && passed->answer == worked_no && passed->purpose != Purpose::finds_out;
        if (passed->fix != nullptr && !is_worth_another_try) {
            tried.push_back(passed->fix);
        }
    }
    return tried;
}

std::vector<const Fix*> worked_on(std::span<const Passed> path) {
    std::vector<const Fix*> worked;
    for (const Passed& passed : path) {
        if (passed.fix != nullptr && passed.answer == worked_yes) {
            worked.push_back(passed.fix);
        }
    }
    return worked;
}

std::vector<Passed> done_with(const Knowledge& knowledge, const Case& the_case) {
    std::vector<Passed> out;
    for (const Given& given : the_case.answers) {
        const bool may_go_on = goes_on_after(Purpose::finds_out, given.answer);
        const Fix* fix = may_go_on ? fix_asked_about(knowledge, the_case.known, given.question) : nullptr;
        if (fix == nullptr) {
            continue;
        }
        const Purpose purpose = purpose_asked_after(knowledge, the_case.known, given.question, *fix);
        if (goes_on_after(purpose, given.answer)) {
            out.push_back({given.question, given.answer, nullptr, fix, purpose});
        }
    }
    return out;
}

std::vector<Passed> worked_earlier(const Knowledge& knowledge, const Case& the_case) {
    std::vector<Passed> out;
    for (const std::string& question : the_case.worked_earlier) {
        if (const Fix* fix = fix_asked_about(knowledge, the_case.known, question)) {
            out.push_back({question, std::string(worked_yes), nullptr, fix,
                           purpose_asked_after(knowledge, the_case.known, question, *fix)});
        }
    }
    return out;
}

}  // namespace vmbackup_diag::engine
