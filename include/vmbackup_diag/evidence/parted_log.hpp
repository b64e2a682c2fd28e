// A text in which logs may stand, in parts, of which it is known at any time whether they are past: what a later run of
// the backup extension outweighs, and what the agent recovered from, each on one machine.
//
// It is read once, as it comes, and only later is it known what is past. The parts are therefore handed over, each of
// which is to be looked at by itself. The rules hold for each line of such a log wherever it stands, and the times of
// the lines decide, so that files of a log may come in any order. Where it is in doubt, nothing is past.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/evidence/log_part.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::evidence {

/// A piece of the text, and where it stands.
struct LogText {
    std::string_view text;
    std::size_t at = 0;  ///< its offset
    Place begin = {};
    Place end = {};
};

/// Who takes the parts.
struct LogTakers {
    std::function<void(LogPart part, const LogText& text)> read;
    /// All that was read into one part belongs to another one, and the first is empty again.
    std::function<void(LogPart from, LogPart to)> join;
};

class LogLines;

/// Whether nearly each line of the beginning of a text is of one such log. A text that is too long to be kept is worth
/// the look at each line only then: it takes half as long again as to scan it.
[[nodiscard]] bool is_one_log(std::string_view beginning);

class PartedLog {
  public:
    /// Of this day nobody has written what is dated later than its next; where nobody knows the day, any time counts.
    PartedLog(LogTakers takers, std::chrono::sys_days today);
    ~PartedLog();
    PartedLog(const PartedLog&) = delete;
    PartedLog& operator=(const PartedLog&) = delete;

    void read(std::string_view piece);

    /// This is all of the text so far, and more may come.
    void pause();

    /// There is no more of the text.
    void finish();

    /// Whether some part may be past, and whether this one is not.
    [[nodiscard]] bool has_past() const;
    [[nodiscard]] bool holds(LogPart part) const;

    /// What the reader should know about what is past.
    [[nodiscard]] std::vector<std::string> notes() const;

    /// What the text says in words; empty where no line of a log stands in it, so that all of it may say something.
    [[nodiscard]] std::optional<std::string> words() const;

    /// Where the log of the extension of each machine ends in a freeze, once there is no more of it, and what that
    /// proves.
    [[nodiscard]] std::vector<LogText> hangs() const;
    [[nodiscard]] std::vector<Observation> observations(const Knowledge& knowledge) const;

  private:
    std::unique_ptr<LogLines> lines_;
    std::string rest_;  ///< the beginning of a line
};

}  // namespace vmbackup_diag::evidence
