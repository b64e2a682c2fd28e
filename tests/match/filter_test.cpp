// The filter asks about every second window of a text. How many it asks about at once must not show.
#include "match/filter.hpp"

#include "support/catch.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::tests::filter_test {
namespace {

/// A text in which nothing repeats for long, so that a window stands in few places.
std::string varied_text(std::size_t size) {
    std::string text;
    for (std::size_t n = 0; n < size; ++n) {
        text += static_cast<char>('a' + (n * n + n / 7) % 26);
    }
    return text;
}

std::vector<std::size_t> all_met(match::Filter& filter, std::string_view text, std::size_t from) {
    std::vector<std::size_t> all;
    const std::size_t last = text.size() - window_size + 1;
    while (from < last) {
        const auto block = filter.look(text, from, last);
        for (const std::size_t at : block.met) {
            bool is_known = false;
            filter.each(window_at(text.data() + at), [&](const Meeting&) { is_known = true; });
            if (is_known) {
                all.push_back(at);
            }
        }
        from = block.end;
    }
    return all;
}

}  // namespace

TEST_CASE("each known window is met where it stands, whatever the length of the text and the place looked at first") {
    const std::string text = varied_text(GENERATE(4, 5, 19, 20, 21, 511, 512, 515, 2000));
    const std::size_t from = GENERATE(0, 1);
    std::vector<Meeting> known;
    for (std::size_t n = 0; n + window_size <= text.size(); n += 5) {
        const std::uint32_t bit = window_at(text.data() + n);
        known.push_back({.bit = bit, .also = bit});
    }
    std::ranges::sort(known, {}, &Meeting::bit);
    std::vector<std::size_t> expected;
    for (std::size_t at = from; at + window_size <= text.size(); at += window_step) {
        const std::uint32_t bit = window_at(text.data() + at);
        if (std::ranges::any_of(known, [&](const Meeting& met) { return met.bit == bit; })) {
            expected.push_back(at);
        }
    }
    CAPTURE(text.size(), from);

    match::Filter filter(known, [](const Meeting&) { return true; });

    CHECK(all_met(filter, text, from) == expected);
}

TEST_CASE("what is not wanted is not met, and what is wanted says what it belongs to") {
    constexpr std::string_view text = "Failed to freeze";
    const std::vector<Meeting> known{{.bit = window_at("eeze"), .at = 7, .also = window_at("eeze")}};
    match::Filter wanted(known, [](const Meeting&) { return true; });
    match::Filter unwanted(known, [](const Meeting&) { return false; });
    std::vector<std::uint32_t> belongs_to;

    wanted.each(window_at("EEZE"), [&](const Meeting& met) { belongs_to.push_back(met.at); });

    CHECK(all_met(wanted, text, 0) == std::vector<std::size_t>{12});
    CHECK(all_met(unwanted, text, 0).empty());
    CHECK(belongs_to == std::vector<std::uint32_t>{7});
}

TEST_CASE("a window is let go where the other one that has to be there is missing, if all around it is in sight") {
    const std::string text = "no freeze, no failed to freeze and no freeze";
    const std::string long_text = std::string(20, ' ') + text + std::string(4000, ' ');
    const std::vector<Meeting> known{{.bit = window_at("eeze"), .also = window_at("iled"), .also_after = -10}};
    match::Filter filter(known, [](const Meeting&) { return true; });

    CHECK(all_met(filter, text, 0) == std::vector<std::size_t>{26, 40});
    CHECK(all_met(filter, long_text, 20) == std::vector<std::size_t>{46});
}

}  // namespace vmbackup_diag::tests::filter_test
