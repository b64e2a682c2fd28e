#include "log_kinds.hpp"

#include <utility>

#include "logs.hpp"
#include "long_logs.hpp"

namespace vmbackup_diag::evidence {
namespace {

template <class Log>
std::unique_ptr<LongLog> begun(LogParts parts) {
    return std::make_unique<Log>(std::move(parts));
}

}  // namespace

const LogKind agent_log_of_linux{"agent-log", Os::linux, read_agent_log, begun<LongAgentLog>};
const LogKind agent_log_of_windows{"agent-log", Os::windows};
const LogKind extension_log_of_linux{"extension-log", Os::linux, read_extension_log, begun<LongExtensionLog>};
const LogKind extension_log_of_windows{"extension-log", Os::windows, read_extension_log, begun<LongExtensionLog>};
const LogKind event_log{"event-log", Os::windows};

}  // namespace vmbackup_diag::evidence
