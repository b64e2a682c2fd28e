// A case as people paste it: alone, in quotes, in a sentence, in the command that was printed with it.
#include "cli/pasted_case.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::pasted_case_test {
namespace {

std::string told(std::string_view text) {
    const auto pasted = cli::pasted_case(text);
    return !pasted ? "none" : fmt::format("{} {}", pasted->case_string, fmt::join(pasted->set, " "));
}

}  // namespace

TEST_CASE("a case is found in whatever it is pasted with, and the names that its command fills in") {
    struct Example {
        const char* text;
        const char* told;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"c1:2026.11:start::start=none:e3r2", "c1:2026.11:start::start=none:e3r2 "},
        {"  'c1:2026.11:start::start=none:e3r2'\n", "c1:2026.11:start::start=none:e3r2 "},
        {"Take up (c1:2026.11:start::start=none:e3r2).", "c1:2026.11:start::start=none:e3r2 "},
        {"vmbackup-diag wizard --case=c1:2026.11:start:::abcd", "c1:2026.11:start:::abcd "},
        {"$ vmbackup-diag wizard --set vm=web01 --set 'vault=v 1' --linear --case c1:2026.11:start:::abcd",
         "c1:2026.11:start:::abcd vm=web01 vault=v 1"},
        {"c1:2026.11", "none"},
        {"error c1 at start", "none"},
        {"it's gone", "none"},
        {"", "none"},
    }));
    CAPTURE(text);

    CHECK(told(text) == expected);
}

}  // namespace vmbackup_diag::tests::pasted_case_test
