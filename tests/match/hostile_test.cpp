// Whatever is piped in, scanning ends, keeps little, and still finds the code that stands at the end of it.
#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::match_hostile_test {
namespace {

constexpr std::size_t megabyte = 1 << 20;

std::string repeated(std::string_view piece, std::size_t size) {
    std::string out;
    while (out.size() < size) {
        out += piece;
    }
    return out;
}

}  // namespace

TEST_CASE("a code after a megabyte of anything is found, and little is kept") {
    const std::string piece =
        GENERATE(as<std::string>{}, "a", "Event: 8193 ", "(", "-", "a-", "_", "the ", "\n", "\r\n", "\x1B[31m", "\x1B",
                 "\x1B[", "\x1B]0;title", "9", "0x", "-1 ", "\\", "\\n", "\\u0027", "%2", "\"", "VM ",
                 "Install provider failed ", "Install provider failed x System.Runtime.InteropServices.COMException ",
                 "VM Agent unable to communicate with Azure Backup ", "UserErrorX", "UserErrorX ", "CrashLoopBackOff ",
                 "Event ID: 25 ", "25 Error ", "volsnap 26 ", "CEF:0|Microsoft|volsnap|1|25", "CEF:0|a|b|c|",
                 "LEEF:1.0|a|b|c|d:", "externalId=1 CEF:0|", "Id|Source|", "Id|Source\n||", "Event ID,Source\n\"",
                 "Id\tSource\n25\tx\n", "Id ProviderName\n-- ---\n25 vss\n", "Source: ESENT\nEvent ID: 8193\n",
                 std::string("\0", 1), "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98\x80",
                 "\xC2\x9B"
                 "31m",
                 "\xE2\x80\xAE");
    CAPTURE(clean(piece));
    const std::string text = repeated(piece, megabyte) + "\n UserErrorGuestAgentStatusUnavailable";

    const auto findings = found_in(builtin::knowledge, text);

    REQUIRE_FALSE(findings.sightings.empty());
    CHECK(findings.sightings.back().matched.text == "UserErrorGuestAgentStatusUnavailable");
    CHECK(findings.sightings.size() <= 32);
    CHECK(findings.strangers.size() <= 16);
}

TEST_CASE("one word of a megabyte is no code") {
    const std::string text = "UserErrorGuestAgentStatusUnavailable" + std::string(megabyte, 'x');

    CHECK(told(found_in(builtin::knowledge, text)).empty());
}

TEST_CASE("a million lines that all differ keep no more than a few") {
    std::string text;
    for (int n = 0; n < 1'000'000; ++n) {
        text += std::to_string(n) + " UserErrorNumber" + std::to_string(n % 1000) + "Occurred\n";
    }
    text += "ExtensionSnapshotFailedCOM";

    const auto findings = found_in(builtin::knowledge, text);

    CHECK(findings.strangers.size() == 16);
    REQUIRE(findings.sightings.size() == 1);
    CHECK(told(findings.sightings[0].matched) == "code 1000001:1 ExtensionSnapshotFailedCOM");
}

TEST_CASE("own words are looked for where a text begins, and no line of a long log is held against all of them") {
    const std::string words = "remove the backup extension\n";
    const std::string log = repeated("2026-08-01 02:00:01 worker pool request completed\n", megabyte);

    CHECK(told(found_in(builtin::knowledge, words + log)).find("by words") != std::string::npos);
    CHECK(told(found_in(builtin::knowledge, log + words)).empty());
}

TEST_CASE("what is quoted from the input cannot speak to a terminal") {
    const auto diagnosis = diagnosed(builtin::knowledge,
                                     "Snapshot \x1B[2J\x07operation \x1B[31;1mfailed\x1B[0m \xE2\x80\xAE"
                                     "due\xFF to\r\n COM+ error");

    REQUIRE(diagnosis.matches.size() == 1);
    CHECK(is_shown_as_is(diagnosis.matches[0].matched[0].text));
}

}  // namespace vmbackup_diag::tests::match_hostile_test
