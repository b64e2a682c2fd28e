// The time with which a line of a log begins. Times are compared to tell what is past, and so need no time zone and no
// calendar: one program writes all of its own in the same way.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// In seconds since some time long ago, as if each month had 31 days.
using LogTime = std::uint64_t;

inline constexpr LogTime seconds_of_minute = 60;
inline constexpr LogTime seconds_of_day = 24 * 60 * seconds_of_minute;

/// How it is written: `2026-08-01 02:00:10.1`, `2026/08/01 02:00:10.1` or `2026-08-01T02:00:10.1Z`.
enum class StampForm { none, dashed, slashed, utc };

struct Stamp {
    StampForm form = StampForm::none;
    std::size_t end = 0;
};

/// What looks like a time at this place of the text, as far as a glance tells; no form where nothing does.
[[nodiscard]] Stamp stamp_at(std::string_view text, std::size_t at);

/// So many bytes of it stand before its first colon.
inline constexpr std::size_t before_colon = std::string_view("2026-08-01 02").size();

/// The time with which the text begins, whatever stands between its numbers.
[[nodiscard]] std::optional<LogTime> time_of(std::string_view stamp);

/// Whether a time of day stands near the beginning of the line.
[[nodiscard]] bool has_time_of_day(std::string_view line);

}  // namespace vmbackup_diag::evidence
