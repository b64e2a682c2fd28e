// Whether the log of the extension ends where the file systems are about to be frozen: the rest is written when they
// are thawed again, so that a log which ends there tells of a VM that hangs. What others write behind it, such as a
// shell's prompt, is not of this log.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "log_forms.hpp"
#include "stamps.hpp"
#include "vmbackup_diag/evidence/parted_log.hpp"

namespace vmbackup_diag::evidence {

/// How the extension says what it does last before it freezes the file systems.
inline constexpr std::string_view says_it_freezes = "proceeded for accepting signals";

/// A line of the extension's log, as far as it has come.
struct BegunLine {
    LogText text = {};  ///< with what stands behind it in the same piece
    LogTime time = 0;
    std::size_t message = 0;      ///< where in the line it begins
    bool is_in_brackets = false;  ///< up to the end of which its form goes on
    std::string kept = {};
};

/// The last line of the extension's log, which is the first one where its lines stand in reverse.
class LastLine {
  public:
    /// One of its lines comes; with its text what stands behind it in the same piece.
    void read(const LogLine& line, const LogText& text);

    /// The next piece of the text comes, in which the line may go on where it is broken in two.
    void go_on(std::string_view piece);

    /// The piece of the text is about to go.
    void keep();

    /// Where the line says that it freezes; nothing where it says something else.
    [[nodiscard]] std::optional<LogText> hang() const;

    [[nodiscard]] LogTime time() const { return line().time; }

  private:
    [[nodiscard]] const BegunLine& line() const;

    BegunLine last_;
    BegunLine first_;
    LogTime latest_ = 0;
    LogTime before_ = 0;  ///< of the line before
    std::size_t steps_on_ = 0;
    std::size_t steps_back_ = 0;
};

}  // namespace vmbackup_diag::evidence
