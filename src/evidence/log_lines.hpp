// The lines of a text in which logs may stand, one after the other: which of them are of whose log.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hand_over.hpp"
#include "log_forms.hpp"
#include "machine_logs.hpp"
#include "machines.hpp"
#include "next.hpp"

namespace vmbackup_diag::evidence {

class LogLines {
  public:
    LogLines(LogTakers takers, LogTime latest_time) : out_(std::move(takers)), latest_time_(latest_time) {}

    void read(std::string_view lines);

    /// There is no more of the text.
    void finish();

    [[nodiscard]] bool has_past() const;
    [[nodiscard]] bool holds(LogPart part) const;
    [[nodiscard]] std::vector<std::string> notes() const;
    [[nodiscard]] std::optional<std::string> words() const;
    [[nodiscard]] std::vector<LogText> hangs() const;

  private:
    [[nodiscard]] std::optional<LogLine> first_form(std::size_t begin, std::size_t end);
    void read_with_form(std::optional<LogLine> line, std::size_t begin, std::size_t end);
    void read_without_form(std::size_t begin, std::size_t end);
    [[nodiscard]] MachineLogs* machine_of(const LogLine& line);
    [[nodiscard]] bool goes_on_with(std::string_view line) const;
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const { return out_.text(begin, end); }

    /// A line of which something else stands in front is looked for on every line of so much of the text, and behind
    /// another one as well. Further on only where a name stands that nearly every line of the log has; it is looked for
    /// by its first byte, which is rare.
    static constexpr std::size_t looked_at_closely = 1 << 18;
    static constexpr std::string_view name_of_extension = "VMSnapshotLinux";
    static constexpr std::string_view name_of_agent = "xtHandler";

    HandOver out_;
    LogTime latest_time_;
    Machines machines_;
    std::deque<MachineLogs> logs_;  ///< of each machine
    Next extensions_name_{{}, name_of_extension};
    Next agents_name_{{}, name_of_agent};
    MachineLogs* last_ = nullptr;          ///< whose line came before; null where it is not told whose
    std::string prefix_;                   ///< of that line
    LogWriter writer_ = LogWriter::other;  ///< of that line, as far as what has no form may belong to it
    bool has_lines_ = false;
    std::size_t closely_until_ = looked_at_closely;
};

}  // namespace vmbackup_diag::evidence
