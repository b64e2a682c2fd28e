// The process: streams in, exit status out.
#include <iostream>

#include "vmbackup_diag/process/process.hpp"

int main(int argc, char* argv[]) {
    using namespace vmbackup_diag;
    const std::vector<std::string> arguments(argv, argv + argc);
    try {
        return static_cast<int>(process::run(arguments, {std::cin, std::cout, std::cerr}));
    } catch (const std::exception& error) {
        return static_cast<int>(cli::tell_fault(arguments, error.what(), std::cerr));
    }
}
