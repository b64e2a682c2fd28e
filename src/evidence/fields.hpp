// What a field means by its name, the same in JSON, in a table's header and in front of a colon:
// `BackupItemFriendlyName`, `entityFriendlyName`, `JobStatus_s`, "VM name".
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

enum class Meaning {
    name,        ///< of something that has a placeholder
    group,       ///< the resource group of whatever the record is about
    management,  ///< what kind of thing is backed up
    operation,
    status,
    time,
    activity,
    os
};

struct Field {
    std::string_view key;  ///< in small letters and digits alone
    Meaning meaning = Meaning::name;
    std::string_view placeholder = {};
};

/// The name in small letters and digits alone: "VM name", "vmName" and `VMName_s` are one name, and "[UTC]" is no part
/// of one.
[[nodiscard]] std::string plain(std::string_view name);

/// The field of this name, however it is written; null for one that says nothing about the VM or the job.
[[nodiscard]] const Field* field(std::string_view name);

/// Whether a member of this name is about how a job was recorded, and never about why it failed.
[[nodiscard]] bool is_bookkeeping(std::string_view name);

/// How a job stands; what the status does not tell counts as a failure.
[[nodiscard]] JobState job_state(std::string_view status);

}  // namespace vmbackup_diag::evidence
