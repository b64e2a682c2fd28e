// The structure of a text is read in its beginning, and what follows is left to be read on.
#include <sstream>

#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests {

TEST_CASE("of a text longer than its beginning only the format is told") {
    const std::string job = R"({"properties": {"entityFriendlyName": "web01", "status": "Completed"}})";

    const auto seen = evidence::evidence({"[" + job, false}, builtin::knowledge);

    CHECK(seen.kind == "job-list-json");
    CHECK(shown(seen.context).empty());
    CHECK(proven(seen).empty());
    CHECK(seen.relevant == "[" + job);
}

TEST_CASE("the beginning of a text is all of it up to 4 MiB") {
    const std::size_t length = GENERATE(as<std::size_t>{}, 0, 1, 100'000, 4 << 20);
    const std::string text(length, 'x');
    std::istringstream in(text);
    evidence::Reader reader(in);

    const evidence::Beginning beginning = evidence::beginning(reader);

    CHECK(beginning.text == text);
    CHECK(beginning.is_all);
}

TEST_CASE("a longer text is left to be read on where its beginning ends") {
    const std::string text((4 << 20) + 200'000, 'x');
    std::istringstream in(text);
    evidence::Reader reader(in);

    evidence::Beginning beginning = evidence::beginning(reader);

    CHECK_FALSE(beginning.is_all);
    while (const auto piece = reader.next()) {
        beginning.text += *piece;
    }
    CHECK(beginning.text == text);
}

}  // namespace vmbackup_diag::tests
