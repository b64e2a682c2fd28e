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
    if (time + tolerance < latest_[PartKind::open]) {
        ++steps_back_;
        close(latest_[PartKind::open]);
    }
    latest_[PartKind::open] = std::max(latest_[PartKind::open], time);
}

void ExtensionLog::end_run(const RunReport& report) {
    runs_.add(report);
    if (report.end == RunEnd::succeeded) {
        return;
    }
    for (const PartKind kind : {PartKind::failed, PartKind::since}) {
        join(kind, kind_of(latest_[kind]));
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
        latest_[PartKind::open] = time;
        join(PartKind::open, kind_of(time));
    }
}

void ExtensionLog::join(PartKind from, PartKind to) {
    if (from != to && latest_[from] > 0) {
        out_.join({from, machine_}, {to, machine_});
        latest_[to] = std::max(latest_[to], std::exchange(latest_[from], 0));
    }
}

PartKind ExtensionLog::kind_of(LogTime time) const {
    return time <= runs_.failed_before() ? PartKind::before
           : time <= runs_.failed()      ? PartKind::failed
                                         : PartKind::since;
}

const RunReport* ExtensionLog::past() const { return steps_back_ <= most_steps_back ? runs_.past() : nullptr; }

bool ExtensionLog::holds(PartKind kind) const {
    const RunReport* const outweighed = past();
    return outweighed == nullptr || latest_[kind] > outweighed->time;
}

}  // namespace vmbackup_diag::evidence
