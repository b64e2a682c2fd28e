// One number has many forms: hexadecimal, decimal, signed. Where it is not distinctive, a word has to stand by.
#include <algorithm>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::numbers_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"errors": [
        {"id": "Writer", "numbers": [{"value": "0x800423F4"}]},
        {"id": "Access", "numbers": [{"value": "5", "beside": ["VSS", "COM"]}]},
        {"id": "Small", "numbers": [{"value": "0x0004230A"}]},
        {"id": "Signed", "numbers": [{"value": "-2147024891"}]}]})");
    return guides;
}

}  // namespace

TEST_CASE("a number is found in each of its forms") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"Last error 0x800423F4", "Writer by number 1:12 0x800423F4\n"},
        {"[0X800423f4]", "Writer by number 1:2 0X800423f4\n"},
        {"HRESULT=2147754996;", "Writer by number 1:9 2147754996\n"},
        {"HRESULT -2147212300", "Writer by number 1:10 2147212300\n"},
        {"0x80070005", "Signed by number 1:1 0x80070005\n"},
        {"(-2147024891)", "Signed by number 1:3 2147024891\n"},
        {"2147024891", ""},
        {"0x800423F40", ""},
        {"10x800423F4", ""},
        {"800423", ""},
        {"4294967301 18446744073709551621", ""},
        {"error 5", ""},
        {"vss error 5", "Access by number 1:11 5\n"},
        {"COM+ returned 0x00000005", "Access by number 1:15 0x00000005\n"},
        {"5 VSS", ""},
        {"COMMAND 5", ""},
        {"hr 0x4230a", "Small by number 1:4 0x4230a\n"},
        {"271114", ""},
    }));
    CAPTURE(text);

    CHECK(told(found_in(guides().knowledge(), text)) == expected);
}

TEST_CASE("a result in a short form is found where something calls it one") {
    static const Guides base(R"({"errors": [
        {"id": "Provider", "numbers": [{"value": "0x80042306"}]},
        {"id": "Disabled", "numbers": [{"value": "0x80070422"}]},
        {"id": "Crash", "numbers": [{"value": "0xC0000005"}]},
        {"id": "Denied", "numbers": [{"value": "0x80070005"}]}]})");
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"error 80042306", "Provider by number 1:7 80042306\n"},
        {"HRESULT: 80042306.", "Provider by number 1:10 80042306\n"},
        {"failed with error code 80070422", "Disabled by number 1:24 80070422\n"},
        {"It failed with 80070422: it is disabled", "Disabled by number 1:16 80070422\n"},
        {"the result is C0000005", "Crash by number 1:15 C0000005\n"},
        {"hr=c0000005;", "Crash by number 1:4 c0000005\n"},
        {"Fehlercode 80042306", "Provider by number 1:12 80042306\n"},
        {"Class not registered (80042306)", "Provider by number 1:23 80042306\n"},
        {"80042306", "Provider by number 1:1 80042306\n"},
        {"[80042306]\n", "Provider by number 1:2 80042306\n"},
        {"error 0x422", "Disabled by number 1:7 0x422\n"},
        {"The service cannot start (0x422)", "Disabled by number 1:27 0x422\n"},
        {"0x422", "Disabled by number 1:1 0x422\n"},
        {"error 0x5", ""},
        {"error 422", ""},
        {"id 80042306", ""},
        {"job 80042306 ended with an error", ""},
        {"error in job 80042306", ""},
        {"error\n80042306 began", ""},
        {"error 80042306-53e0-4c63-9d1c-1a2b3c4d5e6f", ""},
        {"code /code/80042306/file", ""},
        {"error 80042306.log", ""},
        {"error: 80042306 00000000 8007000e", ""},
        {"00000010 80042306 (80070422 80042306)", ""},
        {"commit 80042306ab", ""},
        {"error 800423061", ""},
        {"read(80042306)", ""},
        {"at 0x422 of the file", ""},
        {"80042306 80070422", ""},
    }));
    CAPTURE(text);

    CHECK(told(found_in(base.knowledge(), text)) == expected);
}

TEST_CASE("a result in decimal digits is found where something calls it one") {
    static const Guides base(R"({"errors": [{"id": "Disabled", "numbers": [{"value": "0x80070422"}]}]})");
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"error 2147943458", "Disabled by number 1:7 2147943458\n"},
        {"exit code: 2147943458", "Disabled by number 1:12 2147943458\n"},
        {"it exited with 2147943458", "Disabled by number 1:16 2147943458\n"},
        {"vssadmin returned 2147943458", "Disabled by number 1:19 2147943458\n"},
        {"LastError : 2147943458", "Disabled by number 1:13 2147943458\n"},
        {R"("errorCode": 2147943458)", "Disabled by number 1:14 2147943458\n"},
        {"Fehler 2147943458", "Disabled by number 1:8 2147943458\n"},
        {"The service is disabled (2147943458)", "Disabled by number 1:26 2147943458\n"},
        {"2147943458", "Disabled by number 1:1 2147943458\n"},
        {"it says -2147023838", "Disabled by number 1:10 2147023838\n"},
        {"0x80070422 = 2147943458", "Disabled by number 1:1 0x80070422\n"},
        {"invoice 2147943458 was paid", ""},
        {"call 2147943458", ""},
        {"2147943458 bytes were read", ""},
        {"error in order 2147943458", ""},
        {"error 2147943458-1", ""},
    }));
    CAPTURE(text);

    CHECK(told(found_in(base.knowledge(), text)) == expected);
}

TEST_CASE("a result in a short form is found however far into a text") {
    static const Guides base(R"({"errors": [{"id": "Disabled", "numbers": [{"value": "0x80070422"}]}]})");
    std::string text;
    while (text.size() < 200'000) {
        text += "2026-11-29 10:00:00 all is well, 80070422 bytes were read\n";
    }
    const auto lines = std::ranges::count(text, '\n');
    text += "error 80070422\nerror 0x422\n";

    CHECK(told(found_in(base.knowledge(), text)) ==
          fmt::format("Disabled by number {}:7 80070422\nDisabled by number {}:7 0x422\n", lines + 1, lines + 2));
}

TEST_CASE("what is given as a code needs no word beside it") {
    static const Guides base(R"({"errors": [
        {"id": "Missing", "numbers": [{"value": "320001", "beside": ["code", "error"]}]},
        {"id": "Frozen", "numbers": [{"value": "121", "beside": ["StatusCode"]}]},
        {"id": "Late", "numbers": [{"value": "0x0004230A"}]}]})");
    const auto as_code = [](std::string_view text) {
        return told(match::diagnosis(base.knowledge(), text, "test", {}, match::Reading::code));
    };
    const auto as_text = [](std::string_view text) { return told(diagnosed(base.knowledge(), text)); };

    CHECK(as_code("320001") == "identified\nexact Missing by number 1:1 320001\n");
    CHECK(as_code("121") == "identified\nexact Frozen by number 1:1 121\n");
    CHECK(as_code("271114") == "identified\nexact Late by number 1:1 271114\n");
    CHECK(as_text("320001") == "identified\nexact Missing by number 1:1 320001\n");
    CHECK(as_text("\"320001\"\n") == "identified\nexact Missing by number 1:2 320001\n");
    CHECK(as_text("121") == "unknown\n");
    CHECK(as_text("320001 bytes") == "unknown\n");
}

TEST_CASE("a word stands by a number up to 120 bytes before it") {
    const std::string near = "VSS" + std::string(110, ' ') + "5";
    const std::string far = "VSS" + std::string(130, ' ') + "5";

    CHECK(told(found_in(guides().knowledge(), near)) == "Access by number 1:114 5\n");
    CHECK(told(found_in(guides().knowledge(), far)).empty());
}

TEST_CASE("the id of every entry, given as a code, is that entry, whatever numbers it ends with") {
    for (const Entry& entry : builtin::knowledge.entries) {
        const auto diagnosis =
            match::diagnosis(builtin::knowledge, entry.id.text, "argument", {}, match::Reading::code);

        CAPTURE(entry.id.text);
        REQUIRE_FALSE(diagnosis.matches.empty());
        CHECK(diagnosis.matches.front().entry == &entry);
    }
}

}  // namespace vmbackup_diag::tests::numbers_test
