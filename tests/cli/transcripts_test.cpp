// Whole conversations, one folder each: what was typed and piped in, and all that came back.
//
// A folder holds `args` (one argument a line) and what it needs of `input`, `output`, `errors`, `status` (0 if
// there is none) and `terminal` (standard input then is one). UPDATE_GOLDEN=1 writes what the program says now.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) {
    if (text.empty()) {
        fs::remove(path);
    } else {
        std::ofstream(path, std::ios::binary) << text;
    }
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<fs::path> transcripts() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(fs::path(VMBACKUP_DIAG_TESTS) / "transcripts")) {
        if (entry.is_directory()) {
            folders.push_back(entry.path());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

}  // namespace

TEST_CASE("every transcript reads as it was written") {
    REQUIRE_FALSE(transcripts().empty());
    for (const fs::path& folder : transcripts()) {
        DYNAMIC_SECTION(folder.filename().string()) {
            const cli::Surroundings surroundings{.in_is_terminal = fs::exists(folder / "terminal")};

            const Outcome outcome = run(lines(read(folder / "args")), read(folder / "input"), surroundings);

            const std::string status = outcome.status == 0 ? "" : std::to_string(outcome.status) + "\n";
            if (std::getenv("UPDATE_GOLDEN") != nullptr) {
                write(folder / "output", outcome.output);
                write(folder / "errors", outcome.errors);
                write(folder / "status", status);
            }
            CHECK(outcome.output == read(folder / "output"));
            CHECK(outcome.errors == read(folder / "errors"));
            CHECK(status == read(folder / "status"));
        }
    }
}

}  // namespace vmbackup_diag::tests
