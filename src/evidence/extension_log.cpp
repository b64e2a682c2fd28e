#include "extension_log.hpp"

#include <algorithm>
#include <utility>

namespace vmbackup_diag::evidence {
namespace {

/// What was written while the file systems were frozen stands behind lines that are a little later.
constexpr LogTime tolerance = seconds_of_minute;

/// A log that goes back in time more often is in no order from which one could tell what is past.
constexpr std::size_t most_steps_back = 128;

}  // namespace

void ExtensionLog::begin_line(LogTime time) {
    if (time + tolerance < latest_[LogPart::open]) {
        ++steps_back_;
        close(latest_[LogPart::open]);
    }
    latest_[LogPart::open] = std::max(latest_[LogPart::open], time);
}

void ExtensionLog::end_run(const RunReport& report) {
    runs_.add(report);
    if (report.end == RunEnd::succeeded) {
        return;
    }
    for (const LogPart part : {LogPart::failed, LogPart::since}) {
        join(part, part_of(latest_[part]));
    }
    close(report.time);
}

/// Behind a success it is no further attempt at the backup that failed before.
void ExtensionLog::hang(LogTime time, std::size_t line) {
    if (!runs_.has_succeeded()) {
        end_run({.time = time, .line = line, .end = RunEnd::hangs});
    }
}

/// After that the log is in no order, and its parts do not matter.
void ExtensionLog::close(LogTime time) {
    if (steps_back_ <= most_steps_back) {
        latest_[LogPart::open] = time;
        join(LogPart::open, part_of(time));
    }
}

void ExtensionLog::join(LogPart from, LogPart to) {
    if (from != to && latest_[from] > 0) {
        out_.join(from, to);
        latest_[to] = std::max(latest_[to], std::exchange(latest_[from], 0));
    }
}

LogPart ExtensionLog::part_of(LogTime time) const {
    return time <= runs_.failed_before() ? LogPart::before : time <= runs_.failed() ? LogPart::failed : LogPart::since;
}

const RunReport* ExtensionLog::past() const { return steps_back_ <= most_steps_back ? runs_.past() : nullptr; }

bool ExtensionLog::holds(LogPart part) const {
    const RunReport* const outweighed = past();
    return outweighed == nullptr || latest_[part] > outweighed->time;
}

}  // namespace vmbackup_diag::evidence
