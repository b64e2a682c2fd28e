// What may be shown on a terminal, and which of our names somebody meant who wrote another.
#include "vmbackup_diag/model/text.hpp"
#include "support/catch.hpp"

#include <array>

namespace vmbackup_diag {

TEST_CASE("clean text has nothing left that a terminal would obey") {
    struct Example {
        std::string_view text;
        std::string_view cleaned;
    };
    const auto [text, cleaned] = GENERATE(values<Example>({
        {"as it is", "as it is"},
        {"\x1b[31mred\x1b[0m", "red"},
        {"\x1b[1;31", ""},
        {"\x1b[31\xC3\xA9", "\xC3\xA9"},
        {"\x1b[\x1b[31mred", "red"},
        {"\xC2\x9B"
         "31mred",
         "red"},
        {"\xC2\x85next", "next"},
        {"\x1b]0;title\x07shown", "shown"},
        {"\x1b]0;title\x1b\\shown", "shown"},
        {"\x1b]0;title\xC2\x9Cshown", "shown"},
        {"\x1b]0;title\x1b[31mshown", "shown"},
        {"\xC2\x9D"
         "0;title\x07shown",
         "shown"},
        {"\x1bPq#0\x1b\\shown", "shown"},
        {"\x1b(Bshown", "shown"},
        {"\x1b"
         "cshown",
         "shown"},
        {"shown\x1b", "shown"},
        {"a\x07\x08\x7F"
         "b",
         "ab"},
        {"user\xE2\x80\xAEgpj.exe", "usergpj.exe"},
        {"\xE2\x81\xA6"
         "a\xE2\x81\xA9\xE2\x80\x8B"
         "b\xEF\xBB\xBF",
         "ab"},
        {"soft\xC2\xADhyphen", "softhyphen"},
        {"bad \xFF byte", "bad \xEF\xBF\xBD byte"},
        {"cut \xE2\x82", "cut \xEF\xBF\xBD\xEF\xBF\xBD"},
        {"too long \xC0\xAF", "too long \xEF\xBF\xBD\xEF\xBF\xBD"},
        {"half \xED\xA0\x80 pair", "half \xEF\xBF\xBD pair"},
        {" \t one\r\n two\r", "one two"},
        {"\xF0\x9F\x98\x80 \xC3\xBC", "\xF0\x9F\x98\x80 \xC3\xBC"},
    }));
    CAPTURE(text);

    CHECK(clean(text) == cleaned);
}

TEST_CASE("lines stay lines where they are wanted") {
    CHECK(clean_lines("one\r\n  two\n\nthree\n") == "one\ntwo\n\nthree\n");
    CHECK(clean_lines("\x1b]0;title\nshown") == "\nshown");
    CHECK(clean_lines("\x1b[31\nshown") == "\nshown");
}

TEST_CASE("a text is shown as it is when cleaning would take nothing from it") {
    CHECK(is_shown_as_is("two  blanks\nand a line, \xC3\xBC"));
    CHECK_FALSE(is_shown_as_is("tab\t"));
    CHECK_FALSE(is_shown_as_is("\x1b[31m"));
    CHECK_FALSE(is_shown_as_is("soft\xC2\xADhyphen"));
    CHECK_FALSE(is_shown_as_is("\xFF"));
}

TEST_CASE("columns are counted in code points") {
    CHECK(columns("") == 0);
    CHECK(columns("abc") == 3);
    CHECK(columns("\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80") == 3);
}

TEST_CASE("a long text is shortened between two characters") {
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "abc...");
    CHECK(shortened("ab\xE2\x82\xAC"
                    "d",
                    4) == "ab...");
}

TEST_CASE("the distance is the number of letters to change, add, leave out or swap") {
    struct Example {
        std::string_view one;
        std::string_view other;
        std::size_t limit;
        std::size_t distance;
    };
    const auto [one, other, limit, distance] = GENERATE(values<Example>({
        {"", "", 3, 0},
        {"", "abc", 3, 3},
        {"", "abc", 2, 3},
        {"agent", "agent", 0, 0},
        {"agent", "agant", 3, 1},
        {"agent", "aget", 3, 1},
        {"agent", "agenta", 3, 1},
        {"agent", "agnet", 3, 1},
        {"agent", "nt", 3, 3},
        {"ab", "ba", 1, 1},
        {"abcd", "badc", 2, 2},
        {"kitten", "sitting", 2, 3},
        {"agent", "something else", 3, 4},
        {"UserErrorVmNotReady", "UserErrorVmNtoRaedy", 4, 2},
        {"abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabca",
         "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabac", 3, 1},
        {"abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcab",
         "bacabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc", 3, 2},
    }));
    CAPTURE(one, other);

    CHECK(edit_distance(one, other, limit) == distance);
    CHECK(edit_distance(other, one, limit) == distance);
}

TEST_CASE("the nearest candidate is the one that was meant") {
    static constexpr std::array<std::string_view, 4> candidates{"windows", "linux", "UserErrorVmAgentStopped", "vm"};
    struct Example {
        std::string text;
        std::string_view nearest;
    };
    const auto [text, meant] = GENERATE(values<Example>({
        {"widnows", "windows"},
        {"LINUX", "linux"},
        {"usererrorvmagentstoped", "UserErrorVmAgentStopped"},
        {"wm", "vm"},
        {"macos", ""},
        {"", ""},
        {std::string(1000, 'w'), ""},
    }));
    CAPTURE(text);

    CHECK(nearest(text, candidates) == meant);
}

}  // namespace vmbackup_diag
