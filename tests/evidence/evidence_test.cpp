// The structure of a text is read in its beginning, and what follows is left to be read on.
#include "support/evidence.hpp"
#include "support/catch.hpp"

namespace vmbackup_diag::tests::evidence_test {

TEST_CASE("of a text longer than its beginning only the format is told") {
    const std::string job = R"({"properties": {"entityFriendlyName": "web01", "status": "Completed"}})";

    const auto seen = evidence::evidence({"[" + job, false}, builtin::knowledge);

    CHECK(seen.kind == "job-list-json");
    CHECK(shown(seen.context).empty());
    CHECK(proven(seen) ==
          "note: the input is longer than 4 MiB: jobs that did not fail are not left out, and no names are taken; "
          "\"vmbackup-diag jobs\" reads lists of any length\n");
    CHECK(seen.relevant == "[" + job);
}

TEST_CASE("a long table of jobs is one of which the jobs are not told apart, and a long text is not") {
    const auto notes_of = [](const char* text) {
        return evidence::evidence({text, false}, builtin::knowledge).notes.size();
    };

    CHECK(notes_of("VM,Status,Error\nweb01,Completed,\n") == 1);
    CHECK(notes_of("it failed again\n") == 0);
}

TEST_CASE("the beginning of a text is all of it up to 4 MiB") {
    const std::size_t length = GENERATE(as<std::size_t>{}, 0, 1, 100'000, 4 << 20);
    const std::string text(length, 'x');

    evidence::Beginning beginning;
    beginning.add(text);

    CHECK(beginning.text == text);
    CHECK(beginning.is_all);
}

TEST_CASE("a longer text is known to be longer than its beginning") {
    const std::string piece(1 << 20, 'x');

    evidence::Beginning beginning;
    for (int n = 0; n < 4; ++n) {
        beginning.add(piece);
        CHECK(beginning.is_all);
    }
    beginning.add("y");

    CHECK_FALSE(beginning.is_all);
    CHECK(beginning.text.size() == (4 << 20) + 1);
}

}  // namespace vmbackup_diag::tests::evidence_test
