// How the runs of the backup extension ended, and which of them a later one makes a thing of the past. Their own times
// say which is later: files of a log come in any order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stamps.hpp"

namespace vmbackup_diag::evidence {

/// A run that hangs has ended as far as its log goes, and failed.
enum class RunEnd { succeeded, failed, hangs };

/// The line by which it is known how a run ended.
struct RunReport {
    LogTime time = 0;
    std::size_t line = 0;
    RunEnd end = RunEnd::succeeded;
};

/// Where on a line such a report begins.
inline constexpr std::string_view says_how_it_ended = "Enable,";

/// How the run ended, where the text begins with the report on its end. A success of another number is no end: the run
/// goes on, or had nothing to do.
[[nodiscard]] std::optional<RunEnd> end_of_run(std::string_view report);

class Runs {
  public:
    void add(const RunReport& report);

    /// The last failed run that a later success, or a failure on a later day, outweighs; null where there is none.
    /// Those of one day are attempts at one backup.
    [[nodiscard]] const RunReport* past() const;

    /// Whether the last run did.
    [[nodiscard]] bool has_succeeded() const { return last_ && last_->end == RunEnd::succeeded; }

    /// The last failed run, and the last one on an earlier day than that; 0 where there is none.
    [[nodiscard]] LogTime failed() const { return failed_ ? failed_->time : 0; }
    [[nodiscard]] LogTime failed_before() const { return failed_before_ ? failed_before_->time : 0; }

    /// What the reader should know about what is past.
    [[nodiscard]] std::string note() const;

  private:
    std::optional<RunReport> last_;
    std::optional<RunReport> failed_;
    std::optional<RunReport> failed_before_;
};

}  // namespace vmbackup_diag::evidence
