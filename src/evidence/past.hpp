// What a log says is past: what the agent recovered from, and what a later run of the extension outweighs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Where in the agent's log it last says that it can fetch the goal state again; 0 where it never does.
[[nodiscard]] std::size_t recovery(std::string_view text);

/// How the agent says that it can.
inline constexpr std::string_view says_recovered = "Fetching the goal state recovered from previous errors";
[[nodiscard]] std::string note_of_recovery(std::size_t line);

/// Whether the line says that the host could not be reached, which it is when the agent fetches the goal state again.
[[nodiscard]] bool is_about_the_host(std::string_view line);

/// The line by which a run of the extension reports how it ended.
struct RunReport {
    std::string time;  ///< its digits, from the year to the second
    std::size_t line = 0;
    std::size_t end = 0;
    bool has_failed = false;
};

/// The report on this line, without its place; empty where there is none.
[[nodiscard]] std::optional<RunReport> run_report(std::string_view line);

/// Whether the runs are of different days. Those of one day are attempts at one backup.
[[nodiscard]] bool is_of_a_later_day(const RunReport& later, const RunReport& earlier);

/// Whether the later run makes the earlier one, which failed, a thing of the past.
[[nodiscard]] bool outweighs(const RunReport& later, const RunReport& earlier);
[[nodiscard]] std::string note_of_past(const RunReport& last, const RunReport& past);

/// Says how much of the extension's log is past: up to its last failed run, where a run after it succeeded or, on a
/// later day, failed in its own way.
void find_past_runs(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
