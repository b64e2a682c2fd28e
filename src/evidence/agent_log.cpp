#include "agent_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "phrases.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What the agent says of the goal state, of the host's plugin and of the way to them.
constexpr auto words_of_the_host = std::to_array<std::string_view>(
    {"fetching the goal state", "HostGAPlugin", "SendHostPluginHeartbeat", "WireServer is not responding",
     "protocol endpoint not found", "dhcp response", "no route exists to 168.63.129.16"});
constexpr Phrases of_the_host(words_of_the_host);

}  // namespace

bool is_about_the_host(std::string_view line) { return of_the_host.any_in(line); }

LogPart AgentLog::part_of_host(LogTime time) {
    if (time < recovered_) {
        has_past_ = true;
        return gone;
    }
    if (time < latest_) {
        out_.join(host_, host_before_);
        latest_before_ = std::max(latest_before_, std::exchange(latest_, 0));
    }
    latest_ = time;
    return host_;
}

void AgentLog::recover(LogTime time, std::size_t line) {
    if (time < recovered_) {
        return;
    }
    recovered_ = time;
    recovered_line_ = line;
    if (latest_before_ > 0 && latest_before_ <= time) {
        out_.join(host_before_, gone);
        latest_before_ = 0;
        has_past_ = true;
    }
    if (latest_ > 0 && latest_ <= time) {
        out_.join(host_, gone);
        latest_ = 0;
        has_past_ = true;
    }
}

std::string AgentLog::note() const {
    return fmt::format("line {} says that the agent recovered: what kept it from the host before is past",
                       recovered_line_);
}

}  // namespace vmbackup_diag::evidence
