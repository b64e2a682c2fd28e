#include "runs.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::evidence {
namespace {

std::string_view what_it_tells(RunEnd end) {
    return end == RunEnd::succeeded ? "reports a later success"
           : end == RunEnd::failed  ? "reports a failure on a later day"
                                    : "is the last one of a run that hangs, on a later day";
}

LogTime day(const RunReport& report) { return report.time / a_day; }

/// Of two runs at the same time the one that was read later is the later one.
bool is_later(const RunReport& report, const std::optional<RunReport>& than) {
    return !than || report.time >= than->time;
}

}  // namespace

std::optional<RunEnd> end_of_run(std::string_view report) {
    if (report.starts_with("Enable,error,")) {
        return RunEnd::failed;
    }
    const bool succeeded = report.starts_with("Enable,success,0,") || report.starts_with("Enable,success,1,");
    return succeeded ? std::optional(RunEnd::succeeded) : std::nullopt;
}

void Runs::add(const RunReport& report) {
    if (is_later(report, last_)) {
        last_ = report;
    }
    if (report.end == RunEnd::succeeded) {
        return;
    }
    if (failed_ && day(report) < day(*failed_)) {
        failed_before_ = is_later(report, failed_before_) ? report : failed_before_;
    } else if (is_later(report, failed_)) {
        failed_before_ = failed_ && day(*failed_) < day(report) ? failed_ : failed_before_;
        failed_ = report;
    }
}

const RunReport* Runs::past() const {
    if (!last_ || !failed_) {
        return nullptr;
    }
    if (has_succeeded() && last_->time > failed_->time) {
        return &*failed_;
    }
    return failed_before_ ? &*failed_before_ : nullptr;
}

std::string Runs::note() const {
    const RunReport* const outweighed = past();
    return fmt::format("line {} {}: what this log says up to the failure on line {} is past", last_->line,
                       what_it_tells(last_->end), outweighed->line);
}

}  // namespace vmbackup_diag::evidence
