// The kinds of logs: how the diagnosis names one, and who writes it, in one row.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::evidence {

/// Of whose logs it is told what is past.
enum class LogWriter { other, agent, extension };

struct LogKind {
    std::string_view id;
    Os os;
    LogWriter writer = LogWriter::other;
};

inline constexpr LogKind agent_log_of_linux{"agent-log", Os::linux, LogWriter::agent};
inline constexpr LogKind agent_log_of_windows{"agent-log", Os::windows};
inline constexpr LogKind extension_log_of_linux{"extension-log", Os::linux, LogWriter::extension};
inline constexpr LogKind extension_log_of_windows{"extension-log", Os::windows};
inline constexpr LogKind event_log{"event-log", Os::windows};

}  // namespace vmbackup_diag::evidence
