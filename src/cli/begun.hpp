// What the command line says of a conversation: what holds for all of it, where it begins, and what is answered ahead.
#pragma once

#include <variant>

#include "session.hpp"
#include "vmbackup_diag/conversation/begun.hpp"
#include "vmbackup_diag/conversation/setting.hpp"

namespace vmbackup_diag::cli {

/// The session has to outlive it.
[[nodiscard]] conversation::Setting setting_of(const Session& session);

/// What `--at` or `--case` and the answers given ahead make, or why they make nothing. A text among them tells of the
/// case what it would tell if it were pasted.
[[nodiscard]] std::variant<conversation::Begun, desk::Failure> begun(const Session& session,
                                                                     const conversation::Setting& setting);

}  // namespace vmbackup_diag::cli
