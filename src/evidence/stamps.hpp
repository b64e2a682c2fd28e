// The time with which a line of a log begins. Times are compared to tell what is past, and so need no time zone and no
// calendar: one program writes all of its own in the same way.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// In microseconds since some time long ago, as if each month had 31 days.
using LogTime = std::uint64_t;

inline constexpr LogTime a_second = 1'000'000;
inline constexpr LogTime a_minute = 60 * a_second;
inline constexpr LogTime a_day = 24 * 60 * a_minute;

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

/// The time with which the text begins, whatever stands between its numbers; nothing where no clock shows it.
[[nodiscard]] std::optional<LogTime> time_of(std::string_view stamp);

/// What a clock may show that a log of this day was written by, wherever it stands; anything where nobody knows the
/// day.
[[nodiscard]] LogTime latest_time(std::chrono::sys_days today);

/// Whether a time of day stands near the beginning of the line.
[[nodiscard]] bool has_time_of_day(std::string_view line);

}  // namespace vmbackup_diag::evidence
