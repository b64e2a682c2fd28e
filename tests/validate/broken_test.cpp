// Broken knowledge, one folder for each way to break it: its JSON files, and in `problems` what the lint says.
//
// UPDATE_GOLDEN=1 writes what it says now. What is too large or too deep for a file is in load/json_test.cpp,
// load/documents_test.cpp and validate/hostile_test.cpp.
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

/// The folders as they are named from the folder of the tests, so that addresses are the same everywhere.
std::vector<fs::path> folders() {
    fs::current_path(VMBACKUP_DIAG_TESTS);
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator("broken")) {
        found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

TEST_CASE("every broken knowledge earns exactly its problems") {
    REQUIRE_FALSE(folders().empty());
    for (const fs::path& folder : folders()) {
        DYNAMIC_SECTION(folder.filename().string()) {
            const Outcome outcome = run({"kb", "lint", "--no-builtin-kb", folder.string()});

            if (std::getenv("UPDATE_GOLDEN") != nullptr) {
                std::ofstream(folder / "problems", std::ios::binary) << outcome.output;
            }
            CHECK(outcome.output == read(folder / "problems"));
            CHECK(outcome.errors.empty());
            CHECK(outcome.status == 4);
        }
    }
}

}  // namespace vmbackup_diag::tests
