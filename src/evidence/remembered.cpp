#include "remembered.hpp"

#include <algorithm>

#include "resource_ids.hpp"
#include "wording.hpp"

namespace vmbackup_diag::evidence {

NameOfJob name_of_job(std::string_view placeholder) {
    const auto known = std::ranges::find(names_of_job, placeholder, [](const auto& row) { return row.first; });
    return known != names_of_job.end() ? known->second : nullptr;
}

const FieldNames::Meaning& FieldNames::operator[](std::string_view name) {
    Meaning& known = slots_[slot_of(name, slots_.size())];
    if (known.name != name) {
        const Field* const found = field(name);
        known = {.name = std::string(name),
                 .field = found,
                 .name_of_job = found != nullptr ? name_of_job(found->placeholder) : nullptr,
                 .is_bookkeeping = has_trait(name, of_record),
                 .is_of_a_job = has_trait(name, of_jobs_alone),
                 .is_like_a_code = is_run_together(name),
                 .is_of_a_container = plain(name).ends_with("uniqueid")};
    }
    return known;
}

const Ids::Resource& Ids::operator[](std::string_view id) {
    const std::size_t last = id.rfind('/');
    const std::string_view before = id.substr(0, last == id.npos ? 0 : last);
    const std::string_view shared = before.ends_with("/backupJobs") ? before : id;
    Resource& known = slots_[slot_of(shared, slots_.size())];
    if (known.id != shared) {
        known = {.id = std::string(shared),
                 .names = {},
                 .is_of_another_vault = lower(shared).find("/microsoft.dataprotection/") != shared.npos};
        if (!is_resource_id(shared)) {
            return known;
        }
        read_resource_ids(shared, [&](std::string_view placeholder, std::string_view name) {
            if (const NameOfJob filled = name_of_job(placeholder)) {
                known.names.push_back({filled, std::string(name)});
            }
        });
    }
    return known;
}

}  // namespace vmbackup_diag::evidence
