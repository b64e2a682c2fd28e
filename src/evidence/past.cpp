#include "past.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lines.hpp"
#include "log_forms.hpp"
#include "phrases.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What the agent says of the goal state, of the host's plugin and of the way to them.
constexpr auto words_of_the_host = std::to_array<std::string_view>(
    {"fetching the goal state", "HostGAPlugin", "SendHostPluginHeartbeat", "WireServer is not responding",
     "protocol endpoint not found", "dhcp response", "no route exists to 168.63.129.16"});
constexpr Phrases of_the_host(words_of_the_host);

std::string digits_of_time(std::string_view line) {
    constexpr std::string_view form = "2026-08-01 02:00:10";
    std::string digits;
    std::ranges::copy_if(line.substr(0, form.size()), std::back_inserter(digits), is_digit);
    return digits.size() == std::string_view("20260801020010").size() ? digits : "";
}

}  // namespace

std::size_t recovery(std::string_view text) {
    const std::size_t last = text.rfind(says_recovered);
    return last == text.npos ? 0 : text.substr(0, last).rfind('\n') + 1;
}

std::string note_of_recovery(std::size_t line) {
    return fmt::format("line {} says that the agent recovered: what kept it from the host before is past", line);
}

bool is_about_the_host(std::string_view line) { return !is_information(line) && of_the_host.any_in(line); }

/// A success of another number is no end: the run goes on, or had nothing to do.
std::optional<RunReport> run_report(std::string_view line) {
    const auto says = [&](std::string_view words) { return line.find(words) != line.npos; };
    const bool has_failed = says("Enable,error,");
    std::string time = digits_of_time(line);
    if (time.empty() || !(has_failed || says("Enable,success,0,") || says("Enable,success,1,"))) {
        return std::nullopt;
    }
    return RunReport{.time = std::move(time), .has_failed = has_failed};
}

bool is_of_a_later_day(const RunReport& later, const RunReport& earlier) {
    constexpr std::size_t day = std::string_view("20260801").size();
    return later.time.substr(0, day) > earlier.time.substr(0, day);
}

bool outweighs(const RunReport& later, const RunReport& earlier) {
    return later.has_failed ? is_of_a_later_day(later, earlier) : later.time > earlier.time;
}

std::string note_of_past(const RunReport& last, const RunReport& past) {
    return fmt::format("line {} reports {}: what stands up to line {} is past", last.line,
                       last.has_failed ? "a failure on a later day" : "a later success", past.line);
}

void find_past_runs(std::string_view text, Found& found) {
    std::vector<RunReport> reports;
    TextLines lines(text);
    std::size_t number = 0;
    for (auto line = lines.next(); line; line = lines.next()) {
        ++number;
        if (auto report = run_report(*line)) {
            report->line = number;
            report->end = lines.begin() + line->size();
            reports.push_back(*std::move(report));
        }
    }
    const auto past = std::ranges::find_if(reports.rbegin(), reports.rend(), [&](const RunReport& report) {
        return report.has_failed && outweighs(reports.back(), report);
    });
    if (past != reports.rend()) {
        found.past = past->end;
        found.notes.push_back(note_of_past(reports.back(), *past));
    }
}

}  // namespace vmbackup_diag::evidence
