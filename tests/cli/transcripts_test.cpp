// Whole conversations, one folder each: what was typed and piped in, and all that came back.
//
// A folder holds `args` (one argument a line) and what it needs of `input`, `output`, `errors`, `status` (0 if
// there is none) and `terminal` (standard input then is one). UPDATE_GOLDEN=1 writes what the program says now.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::transcripts_test {
TEST_CASE("every transcript reads as it was written") {
    fs::current_path(VMBACKUP_DIAG_TESTS);  // so that paths are the same everywhere
    const auto transcripts = folders_in("transcripts");
    REQUIRE_FALSE(transcripts.empty());
    for (const fs::path& folder : transcripts) {
        DYNAMIC_SECTION(folder.filename().string()) {
            const outside::Surroundings surroundings{.in_is_terminal = fs::exists(folder / "terminal")};

            const Outcome outcome = run(lines_of(text_of(folder / "args")), text_of(folder / "input"), surroundings);

            const std::string status = outcome.status == 0 ? "" : std::to_string(outcome.status) + "\n";
            if (is_updating()) {
                write_text(folder / "output", outcome.output);
                write_text(folder / "errors", outcome.errors);
                write_text(folder / "status", status);
            }
            CHECK(outcome.output == text_of(folder / "output"));
            CHECK(outcome.errors == text_of(folder / "errors"));
            CHECK(status == text_of(folder / "status"));
        }
    }
}

}  // namespace vmbackup_diag::tests::transcripts_test
