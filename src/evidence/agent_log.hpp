// What in the agent's log is past: that it could not reach the host, once it fetched the goal state again. What else
// went wrong stays.
#pragma once

#include <string>
#include <string_view>

#include "hand_over.hpp"
#include "stamps.hpp"

namespace vmbackup_diag::evidence {

/// How the agent says that it can fetch the goal state again.
inline constexpr std::string_view says_recovered = "Fetching the goal state recovered from previous errors";

/// Whether a line that tells of trouble says that the host could not be reached.
[[nodiscard]] bool is_about_the_host(std::string_view line);

class AgentLog {
  public:
    AgentLog(HandOver& out, std::size_t machine)
        : out_(out), host_before_{PartKind::host_before, machine}, host_{PartKind::host, machine} {}

    /// In which part a line belongs that is about the host.
    [[nodiscard]] LogPart part_of_host(LogTime time);

    /// The line says that the agent recovered.
    void recover(LogTime time, std::size_t line);

    [[nodiscard]] bool has_recovered() const { return recovered_line_ > 0; }
    [[nodiscard]] bool has_past() const { return has_past_; }
    [[nodiscard]] std::string note() const;

  private:
    HandOver& out_;
    LogPart host_before_;
    LogPart host_;
    LogTime recovered_ = 0;
    std::size_t recovered_line_ = 0;  ///< 0 where it never did
    bool has_past_ = false;
    LogTime latest_before_ = 0;  ///< of what is about the host
    LogTime latest_ = 0;         ///< of what is about it since the log last went back in time
};

}  // namespace vmbackup_diag::evidence
