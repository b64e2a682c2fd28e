// What a log says is past: what the agent recovered from, and what a later run of the extension outweighs.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Where in the agent's log it last says that it can fetch the goal state again; 0 where it never does.
[[nodiscard]] std::size_t recovery(std::string_view text);

/// Whether the line is about reaching the host, which an agent that fetches the goal state does.
[[nodiscard]] bool is_about_the_host(std::string_view line);

/// Says how much of the extension's log is past: up to its last failed run, where a run after it succeeded or, on a
/// later day, failed in its own way.
void find_past_runs(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
