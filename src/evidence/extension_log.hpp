// Which lines of the backup extension's log are past. As long as the log goes on in time, its lines stand in a part
// that is open; the end of a failed run, or a step back in time, tells where that part belongs.
#pragma once

#include "hand_over.hpp"
#include "runs.hpp"

namespace vmbackup_diag::evidence {

class ExtensionLog {
  public:
    ExtensionLog(HandOver& out, std::size_t machine) : out_(out), machine_(machine) {}

    /// A line of this time comes, for the part that is open.
    void begin_line(LogTime time);

    /// The line tells how a run ended.
    void end_run(const RunReport& report);

    /// The log ends on this line, in a run that hangs.
    void hang(LogTime time, std::size_t line);

    [[nodiscard]] bool has_past() const { return past() != nullptr; }
    [[nodiscard]] bool holds(PartKind kind) const;
    [[nodiscard]] std::string note() const { return runs_.note(); }

  private:
    [[nodiscard]] bool is_in_order() const;
    [[nodiscard]] const RunReport* past() const;
    [[nodiscard]] PartKind kind_of(LogTime time) const;
    void close(LogTime time);
    void join(PartKind from, PartKind to);

    HandOver& out_;
    std::size_t machine_;
    Runs runs_;
    PerKind<LogTime> latest_;  ///< of each part; 0 for an empty one
    std::size_t steps_back_ = 0;
    std::size_t steps_on_ = 0;
};

}  // namespace vmbackup_diag::evidence
