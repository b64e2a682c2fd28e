// What a field means by its name, the same in JSON, in a table's header and in front of a colon:
// `BackupItemFriendlyName`, `entityFriendlyName`, `JobStatus_s`, "VM name".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// A record and its `properties` are about the job, what lies deeper is about its tasks or its errors.
inline constexpr std::size_t deepest_of_the_job = 1;

enum class Meaning {
    nothing,     ///< that is about the VM or the job
    name,        ///< of something that has a placeholder
    group,       ///< the resource group of whatever the record is about
    management,  ///< what kind of thing is backed up
    operation,
    status,
    condition,  ///< of an alert, wherever it stands: it was fired, or what it was about is past
    time,
    activity,
    os
};

/// What else a field of this name tells.
enum Trait : unsigned {
    of_record = 1,         ///< it is about how a job was recorded, and never about why it failed
    of_jobs_alone = 2,     ///< nothing but a record of a job has it
    of_log_analytics = 4,  ///< nothing but a row of Log Analytics has it
};

struct Field {
    std::string_view key;  ///< in small letters and digits alone
    Meaning meaning = Meaning::name;
    std::string_view placeholder = {};
    unsigned traits = 0;
};

/// The name in small letters and digits alone: "VM name", "vmName" and `VMName_s` are one name, and "[UTC]" is no part
/// of one.
[[nodiscard]] std::string plain(std::string_view name);

/// The field of this name, however it is written; null for one that says nothing about the VM or the job.
[[nodiscard]] const Field* field(std::string_view name);

/// Whether a field of this name has the trait, whatever it means.
[[nodiscard]] bool has_trait(std::string_view name, Trait trait);

}  // namespace vmbackup_diag::evidence
