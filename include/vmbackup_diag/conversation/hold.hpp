// Holding a conversation with whoever answers.
#pragma once

#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/conversation/setting.hpp"
#include "vmbackup_diag/desk/failure.hpp"

namespace vmbackup_diag::conversation {

/// Asks until somebody quits, the input ends, or it is over and left.
[[nodiscard]] outside::ExitCode hold(const Setting& setting, Moment begun);

/// Which question stays open, what it can be answered with, and the command that goes on from there.
[[nodiscard]] desk::Failure unanswered(const Setting& setting, const Position& position, const Moment& known);

}  // namespace vmbackup_diag::conversation
