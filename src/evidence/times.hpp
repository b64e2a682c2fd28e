// Times as Azure's tools write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

using Time = std::optional<std::chrono::sys_seconds>;

/// A time in both orders in which people write a day and a month. Both are the same where it is told which is which,
/// and an order in which it is no day has none.
struct Instant {
    Time month_first = {};
    Time day_first = {};
    bool is_most_likely_month_first = false;  ///< it has AM or PM

    friend bool operator==(const Instant&, const Instant&) = default;
};

/// The time in UTC, of 2026-08-01T01:00:12.1+00:00, 2026-08-01 01:00:12, 2026/08/01 01:00:12, 01.08.2026 01:00:12,
/// 8/1/2026 1:00:12 AM in either order, 8/1/2026, 1:00:12.1 AM as Log Analytics has it, month first, or
/// /Date(1785549612000)/; empty for anything else, and for what is before 1970, as .NET's year 1. What names no zone is
/// in UTC.
[[nodiscard]] Instant instant(std::string_view text);

}  // namespace vmbackup_diag::evidence
