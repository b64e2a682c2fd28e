// Far from the beginning of a text only its rarest bytes are looked for, and that finds what reading each word finds.
#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::reading_test {
namespace {

/// What was found, without the places.
std::set<std::string> found(std::string_view text) {
    std::set<std::string> all;
    for (const match::Sighting& sighting : found_in(builtin::knowledge, text).sightings) {
        if (sighting.matched.by != MatchedBy::words && sighting.entry != nullptr) {
            all.insert(std::string(sighting.entry->id.text) + " by " + std::string(word(sighting.matched.by).id));
        }
    }
    return all;
}

/// More than is read word by word, and without a word, so that it costs little to be read.
const std::string& far_from_the_beginning() {
    static const std::string filler = [] {
        std::string text;
        while (text.size() < 70'000) {
            text += "----------------------------------------\n";
        }
        return text;
    }();
    return filler;
}

}  // namespace

TEST_CASE("what the samples prove is found far from the beginning of a text too") {
    for (const Entry& entry : builtin::knowledge.entries) {
        for (const std::string_view sample : entry.samples) {
            CAPTURE(sample);
            const auto near = found(sample);

            const auto far = found(far_from_the_beginning() + std::string(sample) + "\n");

            // A code alone is not told from a word there, because the text holds more than codes.
            for (const std::string& one : near) {
                const bool is_a_word = sample.find(' ') == sample.npos;
                CHECK((far.contains(one) || is_a_word));
            }
        }
    }
}

TEST_CASE("what the samples prove is found far from the beginning of a text also where each of its words has a line") {
    for (const Entry& entry : builtin::knowledge.entries) {
        for (const std::string_view sample : entry.samples) {
            std::string lines(sample);
            std::ranges::replace(lines, ' ', '\n');
            CAPTURE(sample);
            const auto near = found(lines);

            const auto far = found(far_from_the_beginning() + lines + "\n");

            for (const std::string& one : near) {
                const bool is_a_word = sample.find(' ') == sample.npos;
                CHECK((far.contains(one) || is_a_word));
            }
        }
    }
}

TEST_CASE("a place far from the beginning is a line and a column") {
    const std::string text = far_from_the_beginning() + "\xC3\xA4 UserErrorGuestAgentStatusUnavailable";
    const auto lines = static_cast<std::size_t>(std::ranges::count(far_from_the_beginning(), '\n'));

    const auto findings = found_in(builtin::knowledge, text);

    REQUIRE(findings.sightings.size() == 1);
    CHECK(findings.sightings[0].matched.place == Place{lines + 1, 3});
}

TEST_CASE("a time, an address or a version after a word is no number that the word announces") {
    const auto* text = GENERATE("vmHealthStatusCode at 12:11:05.121", "vmHealthStatusCode from 10.0.0.121",
                                "VMSnapshotLinux-1.0.9196.0 takes 121 steps", "vmHealthStatusCode\n121");
    CAPTURE(text);

    CHECK(found(text).empty());
}

}  // namespace vmbackup_diag::tests::reading_test
