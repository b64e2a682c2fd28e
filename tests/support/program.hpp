// The whole program in one call: arguments and input in, output, errors and status out.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "vmbackup_diag/cli/run.hpp"

namespace vmbackup_diag::tests {

struct Outcome {
    int status = 0;
    std::string output;
    std::string errors;
};

/// `arguments` without the program's name. Standard input is no terminal unless the surroundings say so.
inline Outcome run(std::vector<std::string> arguments, const std::string& input = "",
                   const outside::Surroundings& surroundings = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    arguments.insert(arguments.begin(), "vmbackup-diag");
    const outside::ExitCode code = cli::run(arguments, {in, out, err}, surroundings);
    return {static_cast<int>(code), out.str(), err.str()};
}

}  // namespace vmbackup_diag::tests
