// A text that is scanned in two parts gives what it gives as a whole.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/match/scanner.hpp"
#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::tests::joined_test {
namespace {

std::string shown(const match::Findings& findings) {
    std::string out;
    for (const match::Sighting& sighting : findings.sightings) {
        out += fmt::format("{}:{} {}\n", sighting.matched.place.line, sighting.matched.place.column,
                           sighting.matched.text);
    }
    for (const match::Stranger& stranger : findings.strangers) {
        out += fmt::format("{}:{} {}?\n", stranger.place.line, stranger.place.column, stranger.text);
    }
    return out;
}

match::Findings found(match::Scanner scanner, std::string_view text) {
    scanner.read(text);
    return scanner.finish();
}

}  // namespace

TEST_CASE("what is found in two parts of a long text is what is found in all of it") {
    const std::string first =
        std::string(100'000, '.') + "\nUserErrorFsFreezeFailed, UserErrorNobodyKnowsThis\n0x80070005 error\n";
    const std::string second =
        "UserErrorGuestAgentStatusUnavailable\nuserErrorFsFreezeFailed\n"
        "UserErrorNobodyKnowsThat and UserErrorNobodyKnowsThis\n";
    const Knowledge& knowledge = builtin::knowledge;

    const match::Findings parts =
        match::joined(found(match::Scanner(knowledge), first), found({knowledge, after(Place{}, first)}, second));

    CHECK(shown(parts) == shown(found(match::Scanner(knowledge), first + second)));
    CHECK(parts.beginning == first.substr(0, 1 << 16));
}

TEST_CASE("where the parts of a text interleave, what comes first is first") {
    const Knowledge& knowledge = builtin::knowledge;
    const match::Findings later = found({knowledge, Place{2, 1}}, "UserErrorGuestAgentStatusUnavailable");
    const match::Findings sooner = found({knowledge, Place{1, 1}}, "UserErrorFsFreezeFailed");

    CHECK(shown(match::joined(later, sooner)) ==
          "1:1 UserErrorFsFreezeFailed\n2:1 UserErrorGuestAgentStatusUnavailable\n");
}

TEST_CASE("of the words that look like codes the first ones of the text stay, whichever part they stand in") {
    const auto strangers = [](std::size_t from, std::size_t to) {
        match::Findings found;
        for (std::size_t line = from; line < to; ++line) {
            found.strangers.push_back({.text = fmt::format("UserErrorStrange{}", line), .place = {line, 1}});
        }
        return found;
    };
    std::string first_of_text;
    for (std::size_t line = 1; line <= 16; ++line) {
        first_of_text += fmt::format("{0}:1 UserErrorStrange{0}?\n", line);
    }

    CHECK(shown(match::joined(strangers(1, 11), strangers(11, 21))) == first_of_text);
    CHECK(shown(match::joined(strangers(11, 21), strangers(1, 11))) == first_of_text);
}

TEST_CASE("of the spellings of one code the first ones of the text stay, whichever part they stand in") {
    const Knowledge& knowledge = builtin::knowledge;
    const auto spelt = [&](std::size_t from, std::size_t to) {
        match::Findings found;
        for (std::size_t line = from; line < to; ++line) {
            found.sightings.push_back({.entry = &knowledge.entries.front(),
                                       .matched = {MatchedBy::code, fmt::format("spelling {}", line), {line, 1}}});
        }
        return found;
    };
    std::string first_of_text;
    for (std::size_t line = 1; line <= 8; ++line) {
        first_of_text += fmt::format("{0}:1 spelling {0}\n", line);
    }

    CHECK(shown(match::joined(spelt(1, 6), spelt(6, 11))) == first_of_text);
    CHECK(shown(match::joined(spelt(6, 11), spelt(1, 6))) == first_of_text);
}

}  // namespace vmbackup_diag::tests::joined_test
