// How the failed jobs of a fleet are put into words, the same in every format.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "vmbackup_diag/model/fleet.hpp"

namespace vmbackup_diag::render {

/// The error's code and id, or what the jobs say, or that they say nothing.
[[nodiscard]] std::string name_of(const FailureGroup& group);

/// With its resource group where another VM of the fleet has the same name, and with its subscription where that is in
/// a group of the same name.
[[nodiscard]] std::string name_of(const FleetVm& vm);

/// What is wrong, in a sentence; empty where the error is not known.
[[nodiscard]] std::string title_of(const FailureGroup& group);

/// The fix to begin with, or one for each system where that is not known: "Restart it (Windows); Restart it (Linux)".
/// Empty where there is none.
[[nodiscard]] std::string first_of(const FailureGroup& group);

/// "3 VMs, 5 jobs, 1 of them with warnings only".
[[nodiscard]] std::string counts_of(const FailureGroup& group);

/// "2026-08-01 01:00 UTC"; empty for no time.
[[nodiscard]] std::string shown(const std::optional<std::chrono::sys_seconds>& time);

/// "1 job", "2 jobs".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);

/// "9 jobs: 5 failed, ..."; kinds that do not occur are left out.
[[nodiscard]] std::string shown(const JobTotals& totals);

/// The first VMs by name, and how many there are beside them.
[[nodiscard]] std::string vms_of(const FailureGroup& group, std::size_t most);

/// What is in the way of the group of this index, what its jobs have in common, from when to when they failed, and how
/// many VMs are well again; a sentence each.
[[nodiscard]] std::vector<std::string> remarks_on(const Fleet& fleet, std::size_t group);

}  // namespace vmbackup_diag::render
