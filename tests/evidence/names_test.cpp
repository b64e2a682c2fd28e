// Only a legal name goes into a command; whatever could end a quotation or begin an option stays out.
#include "vmbackup_diag/evidence/names.hpp"

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::names_test {
namespace {

constexpr Placeholder vm{.id = "vm", .meaning = "a VM", .characters = "-_.", .max = 64};
constexpr Placeholder group{.id = "resource-group", .meaning = "a group", .characters = "-_.()", .max = 90};

}  // namespace

TEST_CASE("a legal name is taken") {
    const std::string value =
        GENERATE(as<std::string>{}, "web01", "WEB-01", "a", "0", "web_01.prod", "_web", std::string(64, 'a'));
    CAPTURE(value);

    CHECK(evidence::is_legal(vm, value));
}

TEST_CASE("a resource group may hold parentheses") {
    CHECK(evidence::is_legal(group, "rg(prod)-1"));
    CHECK_FALSE(evidence::is_legal(vm, "rg(prod)-1"));
}

TEST_CASE("what is no legal name is refused") {
    const std::string value = GENERATE(
        as<std::string>{}, "", " ", "web01; rm -rf /", "$(reboot)", "`reboot`", "${IFS}", "$vm", "%PATH%", "!vm!",
        "web01 ", " web01", "web 01", "web01|more", "web01&", "web01>x", "<vm>", "'web01'", "\"web01\"", "web'01",
        "web\"01", "web\\01", "web/01", "web01\n", "web\r\n01", "web\t01", "-web01", "--help", "/help", "(web01)",
        ".web01", "web01.", "web,01", "web=01", "web*", "web?", "~", "#web", "@web", "w{a,b}", "[web]",
        "w\xC3\xA4"
        "b01",
        "web\xE2\x80\x8B"
        "01",
        "\xFF", "web^01", std::string("web\0", 4), std::string(65, 'a'));
    CAPTURE(value);

    CHECK_FALSE(evidence::is_legal(vm, value));
}

TEST_CASE("no placeholder that ships takes a value that means something to a shell") {
    const std::string_view harmful = " \t\n\r'\"`$&|;<>\\/*?[]{}!#%^~=,@:+";
    for (const Placeholder& placeholder : builtin::knowledge.placeholders) {
        for (const char c : harmful) {
            CAPTURE(placeholder.id, c);
            CHECK_FALSE(evidence::is_legal(placeholder, std::string("a") + c + "b"));
        }
        CHECK_FALSE(evidence::is_legal(placeholder, "-a"));
        CHECK_FALSE(evidence::is_legal(placeholder, "(a)"));
    }
}

}  // namespace vmbackup_diag::tests::names_test
