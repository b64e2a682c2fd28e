// Standard input of the process, read as it comes.
#pragma once

#include <memory>

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::process {

[[nodiscard]] std::unique_ptr<cli::OpenPipe> input_pipe();

}  // namespace vmbackup_diag::process
