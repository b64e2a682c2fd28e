// What of a log of any length is past, found while it comes: what the agent recovered from, and what a later run of the
// extension outweighs.
//
// Whether something is past is known only later. The log is therefore handed over in parts, each of which is to be
// looked at by itself, and at any time it is known which of them still hold.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::evidence {

/// Who takes the parts. They are numbered as they stand in the text, and there are `LongLog::parts` of them from the
/// start on.
struct LogParts {
    std::function<void(std::size_t part, std::string_view text)> read;
    /// The part belongs to the one before it, those behind it move up, and a new one begins at this place.
    std::function<void(std::size_t part, Place next)> close;
    /// Nothing that was read into the last part counts, which begins anew at this place.
    std::function<void(Place next)> drop;
};

class LongLog {
  public:
    static constexpr std::size_t parts = 3;

    explicit LongLog(LogParts takers) : parts_(std::move(takers)) {}
    virtual ~LongLog() = default;

    void read(std::string_view piece);

    /// There is no more of the log.
    void finish();

    /// The first part that is not past.
    [[nodiscard]] virtual std::size_t first_that_holds() const { return 0; }

    /// What the reader should know about what is past.
    [[nodiscard]] virtual std::vector<std::string> notes() const = 0;

    /// Whether something may be said in words; where all that went wrong is past, they only tell of that.
    [[nodiscard]] virtual bool has_words() const { return true; }

    /// What the log proves by how it ends, once there is no more of it.
    [[nodiscard]] virtual std::vector<Observation> observations(const Knowledge& /*knowledge*/) const { return {}; }

  protected:
    /// Whole lines, unless one is too long to be waited for.
    virtual void read_lines(std::string_view lines) = 0;

    LogParts parts_;

  private:
    std::string rest_;  ///< the beginning of a line
};

/// For a log of this kind that begins in this way; null for one in which nothing is told to be past.
[[nodiscard]] std::unique_ptr<LongLog> long_log(std::string_view kind, std::string_view beginning, LogParts parts);

}  // namespace vmbackup_diag::evidence
