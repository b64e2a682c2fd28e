#include "unknown_jobs.hpp"

#include <fmt/format.h>

#include <sstream>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/fleet/triage.hpp"

namespace vmbackup_diag::intake {

std::vector<std::string> said_by_unknown_jobs(const Knowledge& knowledge, const Context& context,
                                              const std::string& text) {
    constexpr std::size_t most_notes = 3;
    fleet::Triage triage(knowledge, context);
    std::istringstream in(text);
    evidence::Reader reader(in);
    evidence::read_jobs(reader, {.take = [&](const evidence::Job& job) { triage.take(job); },
                                 .refuse = [](Place, const std::string&) {}});
    std::vector<std::string> notes;
    for (const FailureGroup& group : triage.finish().groups) {
        if (group.entry == nullptr && !group.error.empty() && notes.size() < most_notes) {
            notes.push_back(fmt::format("the job says \"{}\", which this version does not know", group.error));
        }
    }
    return notes;
}

}  // namespace vmbackup_diag::intake
