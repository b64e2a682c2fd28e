// Broken knowledge, one folder for each way to break it: its JSON files, and in `problems` what the lint says.
//
// UPDATE_GOLDEN=1 writes what it says now. What is too large or too deep for a file is in load/json_test.cpp,
// load/documents_test.cpp and validate/hostile_test.cpp.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::broken_test {

TEST_CASE("every broken knowledge earns exactly its problems") {
    fs::current_path(VMBACKUP_DIAG_TESTS);  // so that addresses are the same everywhere
    const auto folders = folders_in("broken");
    REQUIRE_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        DYNAMIC_SECTION(folder.filename().string()) {
            const Outcome outcome = run({"kb", "lint", "--no-builtin-kb", folder.string()});

            if (is_updating()) {
                write_text(folder / "problems", outcome.output);
            }
            CHECK(outcome.output == text_of(folder / "problems"));
            CHECK(outcome.errors.empty());
            CHECK(outcome.status == 4);
        }
    }
}

}  // namespace vmbackup_diag::tests::broken_test
