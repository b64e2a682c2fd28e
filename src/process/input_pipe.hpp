// Standard input of the process, read as it comes.
#pragma once

#include <memory>

#include "vmbackup_diag/outside/open_pipe.hpp"

namespace vmbackup_diag::process {

[[nodiscard]] std::unique_ptr<outside::OpenPipe> input_pipe();

}  // namespace vmbackup_diag::process
