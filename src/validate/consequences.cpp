// What an entry leads to is where the job ends: an error, which leads nowhere itself, so that there is no circle.
#include <set>

#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

void check(const Knowledge& knowledge, const Entry& entry, std::size_t n, Complaints& complaints) {
    const EntryId id = entry.leads_to[n];
    const std::string inside = fmt::format("/leads_to/{}", n);
    const Entry* end = find(knowledge, id);
    if (id == entry.id) {
        complaints.add("entries", entry.id.text, inside, "an entry does not lead to itself");
    } else if (end != nullptr && end->kind != EntryKind::error) {
        complaints.add("entries", entry.id.text, inside,
                       fmt::format("\"{}\" is a symptom, and a job shows an error", id.text));
    } else if (end != nullptr && !end->leads_to.empty()) {
        complaints.add("entries", entry.id.text, inside, fmt::format("\"{}\" leads on to another one", id.text),
                       "name the error that the job shows in the end");
    }
}

}  // namespace

Problems consequences(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "consequences");
    for (const Entry& entry : knowledge.entries) {
        const bool is_no_failure = entry.outcome == Outcome::progress || entry.outcome == Outcome::success;
        if (is_no_failure && !entry.leads_to.empty()) {
            complaints.add("entries", entry.id.text, "/leads_to",
                           fmt::format("what reports {} leads to no error", word(entry.outcome).shown));
            continue;
        }
        std::set<EntryId> seen;
        for (std::size_t n = 0; n < entry.leads_to.size(); ++n) {
            check(knowledge, entry, n, complaints);
            if (!seen.insert(entry.leads_to[n]).second) {
                complaints.add("entries", entry.id.text, fmt::format("/leads_to/{}", n),
                               fmt::format("\"{}\" is named twice", entry.leads_to[n].text));
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
