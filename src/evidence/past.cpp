#include "past.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "letters.hpp"
#include "lines.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What the agent says of the goal state, of the host's plugin and of the way to them.
constexpr auto of_the_host = std::to_array<std::string_view>(
    {"fetching the goal state", "HostGAPlugin", "SendHostPluginHeartbeat", "WireServer is not responding",
     "protocol endpoint not found", "dhcp response", "no route exists to 168.63.129.16"});

/// The line by which a run of the extension reports how it ended.
struct RunReport {
    std::string time;  ///< its digits, from the year to the second
    std::size_t line = 0;
    std::size_t end = 0;
    bool has_failed = false;
};

std::string digits_of_time(std::string_view line) {
    constexpr std::string_view form = "2026-08-01 02:00:10";
    std::string digits;
    std::ranges::copy_if(line.substr(0, form.size()), std::back_inserter(digits), is_digit);
    return digits.size() == std::string_view("20260801020010").size() ? digits : "";
}

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

/// Runs of one day are attempts at one backup.
bool outweighs(const RunReport& later, const RunReport& earlier) {
    const std::size_t compared = later.has_failed ? std::string_view("20260801").size() : later.time.size();
    return later.time.substr(0, compared) > earlier.time.substr(0, compared);
}

}  // namespace

std::size_t recovery(std::string_view text) {
    const std::size_t last = text.rfind("Fetching the goal state recovered from previous errors");
    return last == text.npos ? 0 : text.substr(0, last).rfind('\n') + 1;
}

bool is_about_the_host(std::string_view line) {
    return std::ranges::any_of(of_the_host, [&](std::string_view words) { return holds(line, words); });
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
        const RunReport& last = reports.back();
        found.past = past->end;
        found.notes.push_back(fmt::format("line {} reports {}: what stands up to line {} is past", last.line,
                                          last.has_failed ? "a failure on a later day" : "a later success",
                                          past->line));
    }
}

}  // namespace vmbackup_diag::evidence
