#include "extension_log.hpp"

#include <algorithm>
#include <utility>

namespace vmbackup_diag::evidence {
namespace {

/// What was written while the file systems were frozen stands behind lines that are a little later.
constexpr LogTime tolerance = a_minute;

/// A log that goes back in time and on again more often is in no order from which one could tell what is past.
constexpr std::size_t most_turns = 128;

}  // namespace

void ExtensionLog::begin_line(LogTime time) {
    LogTime& latest = latest_[PartKind::open];
    steps_on_ += latest > 0 && time > latest + tolerance ? 1 : 0;
    if (time + tolerance < latest) {
        ++steps_back_;
        close(latest);
    }
    latest = std::max(latest, time);
}

/// One that only goes back has its newest line first.
bool ExtensionLog::is_in_order() const { return std::min(steps_back_, steps_on_) <= most_turns; }

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
    if (is_in_order()) {
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

const RunReport* ExtensionLog::past() const { return is_in_order() ? runs_.past() : nullptr; }

/// What is written in the second of the report may stand behind it.
bool ExtensionLog::holds(PartKind kind) const {
    const RunReport* const outweighed = past();
    return outweighed == nullptr || latest_[kind] / a_second > outweighed->time / a_second;
}

}  // namespace vmbackup_diag::evidence
