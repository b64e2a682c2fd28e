// The process: streams in, exit status out.
#include <iostream>

#include "vmbackup_diag/cli/process.hpp"

int main(int argc, char* argv[]) {
    using namespace vmbackup_diag;
    try {
        return static_cast<int>(cli::run_process({argv, argv + argc}, {std::cin, std::cout, std::cerr}));
    } catch (const std::exception& error) {
        std::cerr << "vmbackup-diag: internal error: " << error.what() << '\n';
        return static_cast<int>(cli::ExitCode::internal);
    }
}
