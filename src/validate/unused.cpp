#include <set>

#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The ids that something in the knowledge base leads to, by kind.
struct Used {
    std::set<FixId> fixes;
    std::set<LinkId> links;
    std::set<GuideId> guides;
    std::set<EscalationId> escalations;
    std::set<FactId> facts;
};

/// Where every conversation begins, what is said of an unknown code, and the fact that options can set.
constexpr GuideId start_guide{"start"};
constexpr EscalationId unknown_code{"unknown-code"};
constexpr FactId os_fact{"os"};

void note(const Node& node, Used& used) {
    if (const auto* question = std::get_if<Question>(&node.body)) {
        used.facts.insert(question->fact);
    } else if (const auto* fix = std::get_if<FixNode>(&node.body)) {
        used.fixes.insert(fix->fix);
    } else if (const auto* guide = std::get_if<GuideId>(&node.body)) {
        used.guides.insert(*guide);
    } else {
        used.escalations.insert(std::get<EscalationId>(node.body));
    }
}

Used used_in(const Knowledge& knowledge) {
    Used used;
    used.guides = {start_guide};
    used.escalations = {unknown_code};
    used.facts = {os_fact};
    for (const Entry& entry : knowledge.entries) {
        used.guides.insert(entry.guide);
        used.links.insert(entry.links.begin(), entry.links.end());
        for (const Cause& cause : entry.causes) {
            used.fixes.insert(cause.fix);
        }
    }
    for (const Escalation& escalation : knowledge.escalations) {
        used.links.insert(escalation.links.begin(), escalation.links.end());
    }
    for (const Guide& guide : knowledge.guides) {
        for (const Node& node : guide.nodes) {
            note(node, used);
        }
    }
    return used;
}

/// What came with the base stays as it is: an overlay may replace the only entry that led to it.
template <class Thing, class IdType>
void complain_about_unused(std::span<const Thing> things, const std::set<IdType>& used, std::string_view list,
                           std::string_view kind, const load::Origins& origins, Complaints& complaints) {
    for (const Thing& thing : things) {
        if (!used.contains(thing.id) && !origins.is_of_base(list, thing.id.text)) {
            complaints.add(list, thing.id.text, "", fmt::format("nothing leads to the {} \"{}\"", kind, thing.id.text));
        }
    }
}

}  // namespace

Problems unused(const Knowledge& knowledge, const load::Origins& origins) {
    Used used = used_in(knowledge);
    for (const Link& link : knowledge.links) {
        if (link.general) {
            used.links.insert(link.id);
        }
    }
    Complaints complaints(origins);
    complain_about_unused(knowledge.fixes, used.fixes, "fixes", "fix", origins, complaints);
    complain_about_unused(knowledge.links, used.links, "links", "link", origins, complaints);
    complain_about_unused(knowledge.guides, used.guides, "guides", "guide", origins, complaints);
    complain_about_unused(knowledge.escalations, used.escalations, "escalations", "escalation", origins, complaints);
    complain_about_unused(knowledge.facts, used.facts, "facts", "fact", origins, complaints);
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
