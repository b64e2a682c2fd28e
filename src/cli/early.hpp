// What is known of an input before its end: each match once, as soon as a line shows it.
#pragma once

#include <functional>

#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/intake/intake.hpp"
#include "vmbackup_diag/outside/open_pipe.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {

/// The case of a conversation, where what was read is nothing else.
[[nodiscard]] std::optional<typing::PastedCase> case_in(const intake::Intake& intake);

/// Told of a match at a time: a diagnosis that holds nothing else. False where nobody listens any more.
using TellEarly = std::function<bool(const Diagnosis&)>;

/// Reads what the pipe gives until it ends, or until nobody listens. It is looked at whenever the pipe is quiet, and
/// now and then where it is never quiet for long: a line that is not whole yet waits for its end.
[[nodiscard]] evidence::ReadEnd read_early(outside::OpenPipe& pipe, intake::Intake& intake, const TellEarly& tell);

}  // namespace vmbackup_diag::cli
