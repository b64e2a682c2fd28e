#include "vmbackup_diag/validate/knowledge.hpp"

#include <set>

#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A rule, and whether it is one of this house: it binds a whole base, and of what is laid over one, which other people
/// wrote for themselves, it only asks to be kept.
struct Rule {
    Problems (*check)(const Knowledge& knowledge, const load::Origins& origins);
    bool is_of_house = false;
};

constexpr bool of_house = true;

constexpr Rule rules[] = {{names},
                          {facts},
                          {references},
                          {expected},
                          {consequences},
                          {differences, of_house},
                          {guides},
                          {commands},
                          {spelling, of_house},
                          {changes, of_house},
                          {shells, of_house},
                          {stops, of_house},
                          {options, of_house},
                          {values, of_house},
                          {queries, of_house},
                          {blocks, of_house},
                          {whole, of_house},
                          {secrets, of_house},
                          {placeholders, of_house},
                          {verification, of_house},
                          {findings, of_house},
                          {answers, of_house},
                          {samples},
                          {unused},
                          {reach, of_house},
                          {gentle, of_house},
                          {writing, of_house},
                          {slips, of_house},
                          {prose, of_house},
                          {twice},
                          {repeats, of_house},
                          {pasted_steps, of_house},
                          {addresses, of_house},
                          {codes},
                          {stubs}};

/// Takes out what an exemption allows. Gives the exemptions that allowed something.
std::set<std::string_view> take_out_exempted(Problems& problems, const Knowledge& knowledge) {
    std::set<std::string_view> exempted;
    for (const Exemption& exemption : knowledge.exemptions) {
        exempted.emplace(exemption.id);
    }
    std::set<std::string_view> needed;
    std::erase_if(problems, [&](const Problem& problem) {
        const auto exemption = exempted.find(fmt::format("{}/{}", problem.rule, problem.subject));
        const bool is_exempted = exemption != exempted.end();
        if (is_exempted) {
            needed.insert(*exemption);
        }
        return is_exempted;
    });
    return needed;
}

/// Complains about exemptions that allowed nothing.
Problems unneeded_exemptions(const Knowledge& knowledge, const load::Origins& origins,
                             const std::set<std::string_view>& needed) {
    Complaints complaints(origins, "exemptions");
    for (const Exemption& exemption : knowledge.exemptions) {
        const bool is_of_base = origins.is_of_base("exemptions", exemption.id);
        if (!is_of_base && !needed.contains(exemption.id)) {
            complaints.add("exemptions", exemption.id, "", fmt::format("\"{}\" exempts nothing", exemption.id),
                           "take it out: the rule is kept, or the thing is gone");
        }
    }
    return complaints.take();
}

void add(Problems& all, Problems more, bool only_asks) {
    for (Problem& problem : more) {
        problem.severity = only_asks ? Severity::warning : problem.severity;
        all.push_back(std::move(problem));
    }
}

}  // namespace

Problems knowledge(const Knowledge& knowledge, const load::Origins& origins) {
    const bool is_whole = is_whole_base(knowledge, origins);
    Problems all;
    for (const Rule& rule : rules) {
        add(all, rule.check(knowledge, origins), rule.is_of_house && !is_whole);
    }
    const std::set<std::string_view> needed = take_out_exempted(all, knowledge);
    add(all, unneeded_exemptions(knowledge, origins, needed), !is_whole);
    return all;
}

bool is_broken(const Knowledge& knowledge, const load::Origins& origins) {
    if (is_whole_base(knowledge, origins)) {
        return has_errors(validate::knowledge(knowledge, origins));
    }
    Problems all;
    for (const Rule& rule : rules) {
        if (!rule.is_of_house) {
            add(all, rule.check(knowledge, origins), false);
        }
    }
    take_out_exempted(all, knowledge);
    return has_errors(all);
}

}  // namespace vmbackup_diag::validate
