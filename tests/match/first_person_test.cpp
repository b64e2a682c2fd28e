// Somebody who tells what happened says I or we; logs and programs do not.
#include "match/first_person.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::first_person_test {

TEST_CASE("what says I, we, my or our is told by somebody") {
    const auto* text = GENERATE("We moved the server on Friday.", "i cannot find it", "I'm stuck",
                                "since then OUR box is red", "\"my disk\"");
    CAPTURE(text);

    CHECK(match::is_in_first_person(text));
}

TEST_CASE("what a program writes is not") {
    const auto* text =
        GENERATE("", "I", "I 2026-08-01 started", "I INFO started", "Web server is up", "Region: East US",
                 "fetched from aka.ms and example.me", "mystery outage", "java.lang.OutOfMemoryError: Java heap space");
    CAPTURE(text);

    CHECK_FALSE(match::is_in_first_person(text));
}

}  // namespace vmbackup_diag::tests::first_person_test
