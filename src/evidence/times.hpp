// Times as Azure's tools write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// The time in UTC, of 2026-08-01T01:00:12.1+00:00, 2026-08-01 01:00:12, 8/1/2026, 1:00:12.1 AM (month first) or
/// /Date(1785549612000)/; empty for anything else. What names no zone is in UTC.
[[nodiscard]] std::optional<std::chrono::sys_seconds> instant(std::string_view text);

}  // namespace vmbackup_diag::evidence
