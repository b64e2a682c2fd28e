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

}  // namespace vmbackup_diag::evidence
