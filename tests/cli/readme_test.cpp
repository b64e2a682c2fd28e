// README shows what the program says, and its table of exit statuses is the program's own.
#include <fmt/format.h>

#include <sstream>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::readme_test {
namespace {

std::string readme() { return text_of(VMBACKUP_DIAG_TESTS "/../README.md"); }

/// The fenced block that begins with this command, without the command.
std::string block_after(const std::string& text, const std::string& command) {
    const std::string opening = "```\n$ " + command + "\n";
    const std::size_t begin = text.find(opening);
    REQUIRE(begin != text.npos);
    const std::size_t from = begin + opening.size();
    return text.substr(from, text.find("```\n", from) - from);
}

std::string first_lines(const std::string& text, int count) {
    std::istringstream in(text);
    std::string out;
    std::string line;
    for (int n = 0; n < count && std::getline(in, line); ++n) {
        out += line + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("README's transcript is what the program says") {
    const std::string shown = block_after(readme(), "vmbackup-diag extensionfailedvssserviceinbadstate | head -n 24");

    const Outcome outcome = run({"extensionfailedvssserviceinbadstate"});

    CHECK(shown == first_lines(outcome.output, 24));
}

TEST_CASE("README's conversation is one that the program holds") {
    std::istringstream shown(block_after(readme(), "vmbackup-diag wizard"));
    std::string typed;
    std::string told;
    for (std::string line; std::getline(shown, line);) {
        line = line == "..." ? "" : line;
        (line.starts_with("> ") ? typed : told) += (line.starts_with("> ") ? line.substr(2) : line) + "\n";
    }

    const Outcome outcome = run({"wizard"}, typed);

    std::istringstream lines(told);
    for (std::string line; std::getline(lines, line);) {
        CHECK_THAT(outcome.output + outcome.errors, ContainsSubstring(line + "\n"));
    }
    CHECK(typed == "stuck at Taking snapshot\n2\n");
}

TEST_CASE("README's table of the knowledge has the numbers that kb stats counts") {
    const std::string text = readme();
    std::istringstream rows(run({"kb", "stats", "--format", "markdown"}).output);

    std::string row;
    std::getline(rows, row);
    std::getline(rows, row);
    while (std::getline(rows, row)) {
        CHECK_THAT(text, ContainsSubstring("\n" + row));
    }
}

TEST_CASE("README tells every exit status") {
    const std::string text = readme();

    for (const outside::ExitMeaning& row : outside::exit_meanings) {
        CHECK_THAT(text, ContainsSubstring(fmt::format("| {} | {}", static_cast<int>(row.code), row.meaning)));
    }
}

}  // namespace vmbackup_diag::tests::readme_test
