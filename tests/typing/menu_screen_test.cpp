// The bytes that a change costs.
#include "vmbackup_diag/typing/menu_screen.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::menu_screen_test {
namespace {

using typing::KeyKind;

const std::vector<render::Choice> choices{
    {"a", "one"}, {"b", "two, which is long enough to be wrapped"}, {"c", "three"}};

}  // namespace

TEST_CASE("only what changes is drawn") {
    typing::Menu menu({.list = choices});
    typing::MenuScreen screen(choices, 30, {24, 30}, {});

    CHECK(screen.drawn(menu) == "\r> \x1B[K\r> ");
    CHECK(screen.drawn(menu).empty());
    menu.press({KeyKind::text, "x"});
    CHECK(screen.drawn(menu) == "\r> x\x1B[K\r> x");
    menu.press({KeyKind::left});
    CHECK(screen.drawn(menu) == "\r> x\x1B[K\r> ");
    menu.press({KeyKind::down});
    CHECK(screen.drawn(menu) == "\r\x1B[4A>\r\x1B[4B\r> x\x1B[K\r> ");
    menu.press({KeyKind::down});
    CHECK(screen.drawn(menu) == "\r\x1B[4A \r\x1B[4B\r\x1B[3A>\r\x1B[3B\r> x\x1B[K\r> ");
    CHECK(screen.ended("2") == "\r> 2\x1B[K\n");
}

TEST_CASE("on a screen too small for the answers the line shows the one that is chosen") {
    typing::Menu menu({.list = choices});
    typing::MenuScreen screen(choices, 30, {4, 12}, {});

    menu.press({KeyKind::down});
    menu.press({KeyKind::down});

    CHECK(screen.drawn(menu) == "\r> 2. two, w\x1B[K");
}

TEST_CASE("what is typed stays to be seen beside the answers that it fits, where these cannot be marked") {
    typing::Menu menu({.list = choices});
    typing::MenuScreen too_small(choices, 40, {2, 40}, {});
    typing::MenuScreen not_ours(choices, 40, {24, 40}, {}, false);

    menu.press({KeyKind::text, "two"});
    CHECK(too_small.drawn(menu) == "\r> two  > 2. two, which is long enough t\x1B[K\r> two");
    CHECK(not_ours.drawn(menu) == "\r> two  > 2. two, which is long enough t\x1B[K\r> two");
    menu.press({KeyKind::clear_line});
    menu.press({KeyKind::text, "ee"});
    CHECK(too_small.drawn(menu) == "\r> ee  > 3. three\x1B[K\r> ee");
    menu.press({KeyKind::clear_line});
    menu.press({KeyKind::text, "wo"});
    menu.press({KeyKind::backspace});
    CHECK(too_small.drawn(menu) == "\r> w\x1B[K\r> w");
    menu.press({KeyKind::clear_line});
    menu.press({KeyKind::text, "on"});
    CHECK(too_small.drawn(menu) == "\r> on  - 1, 2\x1B[K\r> on");
}

TEST_CASE("a line longer than the screen is shown where the cursor is, wide characters or not") {
    typing::Menu menu({.list = choices});
    typing::MenuScreen screen(choices, 30, {24, 12}, {});

    menu.press({KeyKind::text, "0123456789abc"});
    CHECK(screen.drawn(menu) == "\r> 456789abc\x1B[K\r> 456789abc");
    menu.press({KeyKind::home});
    CHECK(screen.drawn(menu) == "\r> 012345678\x1B[K\r> ");
    menu.press({KeyKind::clear_line});
    menu.press({KeyKind::text, "\u6F22\u5B57\u6F22\u5B57\u6F22"});
    CHECK(screen.drawn(menu) == "\r> \u5B57\u6F22\u5B57\u6F22\x1B[K\r> \u5B57\u6F22\u5B57\u6F22");
}

TEST_CASE("of a text of several lines the screen tells how many there are, and shows its end") {
    typing::Menu menu({.list = choices});
    typing::MenuScreen screen(choices, 40, {24, 40}, {});

    menu.press({KeyKind::text, "first\rsecond\rthe last of these lines\r"});
    CHECK(screen.drawn(menu) ==
          "\r> [3 lines] nd the last of these lines \x1B[K\r> [3 lines] nd the last of these lines ");
    CHECK(screen.ended("a\nb") == "\r> [2 lines] a b\x1B[K\n");
    menu.press({KeyKind::clear_line});
    menu.press({KeyKind::text, "only one\r"});
    CHECK(screen.drawn(menu) == "\r> only one \x1B[K\r> only one ");
}

}  // namespace vmbackup_diag::tests::menu_screen_test
