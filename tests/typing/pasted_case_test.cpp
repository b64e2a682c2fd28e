// A case as people paste it: alone, in quotes, in a sentence, in the command that was printed with it.
#include "vmbackup_diag/typing/pasted_case.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::pasted_case_test {
namespace {

const std::string command = "\n     vmbackup-diag wizard --set vm=web01 --case c1:2026.11:start:::abcd\n";

std::string told(std::string_view text) {
    const auto pasted = typing::pasted_case(text);
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
        {"c1:2026.11:start::sta\nrt=none:e3\nr2\n", "c1:2026.11:start::start=none:e3r2 "},
        {"vmbackup-diag wizard --set vm=web01 --case c1:2026.11:st\r\n art::start=none:e3r2. Done",
         "c1:2026.11:start::start=none:e3r2 vm=web01"},
        {"--case 'c1:2026.11:start::start\n=none:e3r2'", "c1:2026.11:start::start=none:e3r2 "},
        {"c1:2026.11:start::sta\nrt=none:e3", "c1:2026.11:start::sta "},
        {"c1:2026.11", "none"},
        {"error c1 at start", "none"},
        {"eth0 has the address c1:2b:3C:4d:5e:6f", "none"},
        {"it's gone", "none"},
        {"", "none"},
    }));
    CAPTURE(text);

    CHECK(told(text) == expected);
}

TEST_CASE("a text is a case where hardly a line stands beside it") {
    const auto [text, expected] = GENERATE(table<std::string, bool>({
        {"c1:2026.11:start:::abcd\n", true},
        {"\r\n\r\nTo come back to this conversation:" + command, true},
        {"To see this conversation again, here or anywhere else:" + command + "With --report it is\nwritten down.\n",
         true},
        {"one\ntwo\nthree\nfour" + command, false},
        {"To go on:\nc1:2026.11:\nstart:\n:start=\nnone:\ne3r2\n", true},
        {std::string(40'000, 'x') + command, false},
        {"no case\n", false},
        {"", false},
    }));
    CAPTURE(text);

    CHECK(typing::whole_case(text).has_value() == expected);
}

}  // namespace vmbackup_diag::tests::pasted_case_test
