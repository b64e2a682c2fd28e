// A part of a text that is scanned by itself gives what is in it, each thing at its place in the whole text.
#include "vmbackup_diag/intake/stretch.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::tests::stretch_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({"errors": [{"id": "UserErrorFirst"}, {"id": "UserErrorSecond"},
        {"id": "UserErrorThird", "messages": ["the third one cannot be found"]}]})");
    return guides.knowledge();
}

/// A text that begins here.
evidence::LogText at(Place begin, std::string_view text) {
    return {.text = text, .begin = begin, .end = after(begin, text)};
}

intake::Stretch stretch(Place begin, std::string_view text) {
    intake::Stretch out(knowledge());
    out.read(at(begin, text));
    return out;
}

std::string found(const intake::Stretch& stretch) {
    std::string out;
    for (const match::Sighting& sighting : stretch.so_far().sightings) {
        const Place place = sighting.matched.place;
        out += fmt::format("{}:{} {}\n", place.line, place.column, sighting.entry->id.text);
    }
    return out;
}

/// So much that it no longer waits to be scanned.
const std::string& long_line() {
    static const std::string line(std::size_t{4} << 20, '.');
    return line;
}

}  // namespace

TEST_CASE("what stands between the pieces of a part is blank, and each keeps its place") {
    intake::Stretch part(knowledge());
    CHECK(part.is_empty());

    part.read(at({1, 1}, "UserErrorFirst\n"));
    part.read(at({4, 7}, "the third "));
    part.read(at({4, 30}, "one cannot be found\n"));
    part.read(at({900, 12}, "UserErrorSecond"));

    CHECK_FALSE(part.is_empty());
    CHECK(found(part) == "1:1 UserErrorFirst\n4:7 UserErrorThird\n900:12 UserErrorSecond\n");
}

TEST_CASE("a part that becomes the end of another is scanned with it, so that a message goes on in it") {
    intake::Stretch part = stretch({2, 1}, "the third one");

    part.add(stretch({2, 14}, " cannot be found\nUserErrorFirst"));

    CHECK(found(part) == "2:1 UserErrorThird\n3:1 UserErrorFirst\n");
}

TEST_CASE("parts are added in any order, and what comes first in the text is first") {
    const auto first = [] { return stretch({1, 1}, "UserErrorFirst\n"); };
    const auto second = [] { return stretch({5, 3}, "UserErrorSecond\n"); };
    const auto third = [] { return stretch({9, 1}, "the third one cannot be found\n"); };
    const std::string all = "1:1 UserErrorFirst\n5:3 UserErrorSecond\n9:1 UserErrorThird\n";

    intake::Stretch forwards = first();
    forwards.add(second());
    forwards.add(third());
    intake::Stretch backwards = third();
    backwards.add(second());
    backwards.add(first());
    intake::Stretch from_nothing(knowledge());
    from_nothing.add(second());
    from_nothing.add(first());
    from_nothing.add(third());

    CHECK(found(forwards) == all);
    CHECK(found(backwards) == all);
    CHECK(found(from_nothing) == all);
}

TEST_CASE("a part that is long goes on by itself, and gives all the same what it gives with the others") {
    const auto with_long = [](bool is_first_long, bool is_second_long) {
        intake::Stretch part = stretch({1, 1}, "UserErrorFirst " + (is_first_long ? long_line() : "") + "\n");
        part.add(stretch({3, 1}, "UserErrorSecond " + (is_second_long ? long_line() : "") + "\n"));
        part.read(at({9, 1}, "UserErrorFirst, usererrorfirst and UserErrorThird"));
        return found(part);
    };
    const std::string all = "1:1 UserErrorFirst\n3:1 UserErrorSecond\n9:36 UserErrorThird\n";

    CHECK(with_long(true, false) == all);
    CHECK(with_long(false, true) == all);
    CHECK(with_long(true, true) == all);
}

}  // namespace vmbackup_diag::tests::stretch_test
