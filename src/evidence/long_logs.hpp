// The logs of which a part may be past, line by line.
#pragma once

#include <optional>

#include "past.hpp"
#include "vmbackup_diag/evidence/long_log.hpp"

namespace vmbackup_diag::evidence {

/// The extension's log. Its last part begins behind the last run that failed, and the one before it behind the last
/// that failed on an earlier day.
class LongExtensionLog final : public LongLog {
  public:
    using LongLog::LongLog;

    [[nodiscard]] std::size_t first_that_holds() const override;
    [[nodiscard]] std::vector<std::string> notes() const override;
    [[nodiscard]] std::vector<Observation> observations(const Knowledge& knowledge) const override;

  private:
    void read_lines(std::string_view lines) override;
    void look_for_hang(std::string_view lines);
    void add_failure(RunReport report, Place next);

    Place place_;
    std::optional<Place> hang_;  ///< where it ends in one, as far as it has come
    std::optional<RunReport> last_;
    std::optional<RunReport> last_failed_;
    std::optional<RunReport> failed_before_;  ///< on an earlier day than the last
};

/// The agent's log. Its last part is what is about the host since the agent recovered last; all else is the first.
class LongAgentLog final : public LongLog {
  public:
    using LongLog::LongLog;

    [[nodiscard]] std::vector<std::string> notes() const override;
    [[nodiscard]] bool has_words() const override { return recovered_ == 0; }

  private:
    void read_lines(std::string_view lines) override;
    void add(std::size_t part, std::string_view lines, std::size_t count);
    void recover();

    static constexpr std::size_t other = 0;
    static constexpr std::size_t of_the_host = parts - 1;

    std::size_t line_ = 1;
    bool speaks_of_the_host_ = false;  ///< since the agent recovered last
    bool has_past_ = false;
    std::size_t recovered_ = 0;  ///< the line that says so; 0 for none
};

}  // namespace vmbackup_diag::evidence
