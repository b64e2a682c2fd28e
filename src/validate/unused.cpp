#include <set>

#include "complaints.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The ids that something in the knowledge base leads to, by kind.
struct Used {
    std::set<FixId> fixes_of_entries;
    std::set<FixId> fixes_of_guides;
    std::set<LinkId> links;
    std::set<GuideId> guides;
    std::set<EscalationId> escalations;
    std::set<FactId> facts;
};

void note(const Node& node, Used& used) {
    if (const auto* question = std::get_if<Question>(&node.body)) {
        used.facts.insert(question->fact);
    } else if (const auto* fix = std::get_if<FixNode>(&node.body)) {
        used.fixes_of_guides.insert(fix->fix);
    } else if (const auto* guide = std::get_if<GuideId>(&node.body)) {
        used.guides.insert(*guide);
    } else {
        used.escalations.insert(std::get<EscalationId>(node.body));
    }
}

void note_facts(std::span<const KnownFact> facts, Used& used) {
    for (const KnownFact& known : facts) {
        used.facts.insert(known.fact);
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
            used.fixes_of_entries.insert(cause.fix);
            note_facts(cause.when, used);
        }
    }
    for (const Family& family : knowledge.families) {
        used.links.insert(family.link);
    }
    for (const Fix& fix : knowledge.fixes) {
        note_facts(fix.when, used);
        for (const Step& step : fix.steps) {
            note_facts(step.when, used);
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

/// A fix is part of an explanation and of a conversation. Over a base its entry is enough: nobody lays a new
/// guide over the old one for a single fix.
void complain_about_fixes(const Knowledge& knowledge, const Used& used, const load::Origins& origins,
                          Complaints& complaints) {
    const bool is_whole = is_whole_base(knowledge, origins);
    for (const Fix& fix : knowledge.fixes) {
        const bool has_entry = used.fixes_of_entries.contains(fix.id);
        const bool has_guide = used.fixes_of_guides.contains(fix.id);
        if (origins.is_of_base("fixes", fix.id.text) || (has_entry && has_guide)) {
            continue;
        }
        if (!has_entry && !has_guide) {
            complaints.add("fixes", fix.id.text, "", fmt::format("nothing leads to the fix \"{}\"", fix.id.text));
        } else if (is_whole) {
            complaints.add(
                "fixes", fix.id.text, "",
                fmt::format("no {} leads to the fix \"{}\"", has_entry ? "guide" : "entry's cause", fix.id.text));
        }
    }
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
    Complaints complaints(origins, "unused");
    complain_about_fixes(knowledge, used, origins, complaints);
    complain_about_unused(knowledge.links, used.links, "links", "link", origins, complaints);
    complain_about_unused(knowledge.guides, used.guides, "guides", "guide", origins, complaints);
    complain_about_unused(knowledge.escalations, used.escalations, "escalations", "escalation", origins, complaints);
    complain_about_unused(knowledge.facts, used.facts, "facts", "fact", origins, complaints);
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
