// Whoever has an entry is led to each of its fixes, and whoever has nothing to each fix there is.
#include <set>

#include "complaints.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Walking from one entry or guide looks at every place ahead of it, so that a base is not walked when it is
/// larger than any that people write.
constexpr std::size_t most_entries_reached = 10'000;

}  // namespace

Problems reach(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "reach");
    const Guide* start = find(knowledge, start_guide);
    const bool is_whole = is_whole_base(knowledge, origins);
    engine::FixesAhead fixes_ahead(knowledge);
    const auto from_start = start == nullptr ? std::set<const Fix*>{} : fixes_ahead.of(*start);
    for (const Entry& entry : knowledge.entries.first(std::min(knowledge.entries.size(), most_entries_reached))) {
        if (origins.is_of_base("entries", entry.id.text)) {
            continue;
        }
        const auto ahead = fixes_ahead.of(entry);
        for (std::size_t n = 0; n < entry.causes.size(); ++n) {
            const Fix* fix = find(knowledge, entry.causes[n].fix);
            const std::string inside = fmt::format("/causes/{}/fix", n);
            if (fix != nullptr && !ahead.contains(fix)) {
                complaints.add("entries", entry.id.text, inside,
                               fmt::format("the guide \"{}\" does not lead to \"{}\"", entry.guide.text, fix->id.text),
                               "lead to it in that guide, or name another guide");
            } else if (fix != nullptr && start != nullptr && is_whole && !from_start.contains(fix)) {
                complaints.add("entries", entry.id.text, inside,
                               fmt::format("no way from \"{}\" leads to \"{}\"", start_guide.text, fix->id.text),
                               "somebody without a code has to get there too");
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
