// Which lines of the backup extension's log are past. As long as the log goes on in time, its lines stand in a part
// that is open; the end of a failed run, or a step back in time, tells where that part belongs.
#pragma once

#include "hand_over.hpp"
#include "runs.hpp"

namespace vmbackup_diag::evidence {

class ExtensionLog {
  public:
    explicit ExtensionLog(HandOver& out) : out_(out) {}

    /// A line of this time comes, for the part that is open.
    void begin_line(LogTime time);

    /// The line tells how a run ended.
    void end_run(const RunReport& report);

    /// The log ends on this line, in a run that hangs.
    void hang(LogTime time, std::size_t line);

    [[nodiscard]] bool has_past() const { return past() != nullptr; }
    [[nodiscard]] bool holds(LogPart part) const;
    [[nodiscard]] std::string note() const { return runs_.note(); }

  private:
    [[nodiscard]] const RunReport* past() const;
    [[nodiscard]] LogPart part_of(LogTime time) const;
    void close(LogTime time);
    void join(LogPart from, LogPart to);

    HandOver& out_;
    Runs runs_;
    PerPart<LogTime> latest_;  ///< of each part; 0 for an empty one
    std::size_t steps_back_ = 0;
};

}  // namespace vmbackup_diag::evidence
