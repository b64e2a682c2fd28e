#include "vmbackup_diag/validate/knowledge.hpp"

#include <set>

#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Takes out what an exemption allows, and complains about exemptions that allowed nothing.
Problems without_exempted(Problems problems, const Knowledge& knowledge, const load::Origins& origins) {
    std::set<std::string> exempted;
    for (const Exemption& exemption : knowledge.exemptions) {
        exempted.emplace(exemption.id);
    }
    std::set<std::string> needed;
    std::erase_if(problems, [&](const Problem& problem) {
        const std::string id = fmt::format("{}/{}", problem.rule, problem.subject);
        const bool is_exempted = exempted.contains(id);
        if (is_exempted) {
            needed.insert(id);
        }
        return is_exempted;
    });
    Complaints complaints(origins, "exemptions");
    for (const Exemption& exemption : knowledge.exemptions) {
        const bool is_of_base = origins.is_of_base("exemptions", exemption.id);
        if (!is_of_base && !needed.contains(std::string(exemption.id))) {
            complaints.add("exemptions", exemption.id, "", fmt::format("\"{}\" exempts nothing", exemption.id),
                           "take it out: the rule is kept, or the thing is gone");
        }
    }
    Problems more = complaints.take();
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return problems;
}

}  // namespace

Problems knowledge(const Knowledge& knowledge, const load::Origins& origins) {
    Problems all;
    for (const auto rule : {names, facts, references, consequences, guides, commands, spelling, changes, shells,
                            samples, unused, reach, gentle, writing, slips, twice, repeats, addresses, codes}) {
        Problems found = rule(knowledge, origins);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return without_exempted(std::move(all), knowledge, origins);
}

}  // namespace vmbackup_diag::validate
