// The keyboard of a real terminal.
#pragma once

#include <memory>

#include "vmbackup_diag/outside/keyboard.hpp"

namespace vmbackup_diag::process {

/// From now on keys come one by one and are not echoed; the terminal is as it was when this is gone, however the
/// process ends.
[[nodiscard]] std::unique_ptr<outside::Keyboard> raw_keyboard();

}  // namespace vmbackup_diag::process
