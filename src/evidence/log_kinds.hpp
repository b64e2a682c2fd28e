// The kinds of logs. Whose a log is, and what reads it at once or piece by piece, stands in one row.
#pragma once

#include <memory>
#include <string_view>

#include "found.hpp"
#include "vmbackup_diag/evidence/long_log.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::evidence {

struct LogKind {
    std::string_view id;                                                         ///< as the diagnosis names it
    Os os;                                                                       ///< that writes it
    void (*read)(std::string_view text, Extent extent, Found& found) = nullptr;  ///< null: only its words count
    std::unique_ptr<LongLog> (*begin_long)(LogParts parts) = nullptr;  ///< null: nothing in it is told to be past
};

extern const LogKind agent_log_of_linux;
extern const LogKind agent_log_of_windows;
extern const LogKind extension_log_of_linux;
extern const LogKind extension_log_of_windows;
extern const LogKind event_log;

}  // namespace vmbackup_diag::evidence
