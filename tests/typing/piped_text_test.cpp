// Lines that come through a pipe are answers, or one text.
#include "vmbackup_diag/typing/piped_text.hpp"

#include <fmt/format.h>

#include <sstream>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/case_string.hpp"

namespace vmbackup_diag::tests::piped_text_test {
namespace {

/// What becomes of the lines, each reply in brackets with a bar for each end of a line.
std::string shown(const std::string& lines) {
    typing::PipedText text(builtin::knowledge);
    std::istringstream in(lines);
    std::string out;
    std::string line;
    bool goes_on = true;
    while (goes_on && std::getline(in, line) && !text.is_ended_by(line)) {
        text.add({line});
        goes_on = !text.is_complete();
    }
    const std::string_view begun = text.is_only_begun() ? " begun" : "";
    for (typing::Reply& reply : text.replies()) {
        std::ranges::replace(reply.text, '\n', '|');
        out += fmt::format("[{}]", reply.text);
    }
    return out.append(begun);
}

const std::string banner =
    "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n"
    "(C) Copyright 2001-2013 Microsoft Corp.\n";

}  // namespace

TEST_CASE("a line of a list, of JSON or of a log is no answer, and what people type is one") {
    for (const char* line : {"", "3", "b 3", "?", "??", "not-yet", "edit vm-agent.os", "web01", "I can't tell"}) {
        CAPTURE(line);
        CHECK(typing::may_be_an_answer(line));
    }
    for (const char* line : {"   State: [1] Stable", "}", "  7", "\"Failed\",", "State: [8]", "(C) Copyright 2001",
                             "ExtensionFailedVssServiceInBadState", "12:00:01 agent stopped"}) {
        CAPTURE(line);
        CHECK_FALSE(typing::may_be_an_answer(line));
    }
}

TEST_CASE("piped lines are one text where they have a format that is known") {
    struct Example {
        std::string lines;
        std::string shown;
    };
    const auto [lines, expected] = GENERATE(values<Example>({
        {"1\nb\n", ""},
        {"\nVM name: web01\n", ""},
        {"VM name: web01\nResource group: prod\ns\n", "[VM name: web01][Resource group: prod]"},
        {"{\n  \"vm\": \"web01\"\n}\n\ns\n", "[{|  \"vm\": \"web01\"|}]"},
        {"{\"vm\": \"we}b\\\"01\"}\nThe VM agent is not ready at all.\n", "[{\"vm\": \"we}b\\\"01\"}]"},
        {"[{\"vm\": \"web01\"},\n {\"vm\": \"web02\"}]\n", "[[{\"vm\": \"web01\"},| {\"vm\": \"web02\"}]]"},
        {"{\n  \"vm\": \"web01\",\n", "[{|  \"vm\": \"web01\",] begun"},
        {"[8] Failed is what it shows\nand nothing helps against that\n",
         "[[8] Failed is what it shows][and nothing helps against that]"},
        {"2026-11-20T01:02:03.45Z ERROR ExtHandler Disk full on /var\n\n1\n",
         "[2026-11-20T01:02:03.45Z ERROR ExtHandler Disk full on /var][]"},
        {"Hello team,\n\nour nightly run is broken since Monday.\nSee below:\n"
         "Error: UserErrorGuestAgentStatusUnavailable\nthanks\nAnn\n2\n",
         "[Hello team,||our nightly run is broken since Monday.|See below:|"
         "Error: UserErrorGuestAgentStatusUnavailable|thanks|Ann]"},
        {"UserErrorGuestAgentStatusUnavailable is shown\nUserErrorVmNotFoundV2\n",
         "[UserErrorGuestAgentStatusUnavailable is shown]"},
    }));
    CAPTURE(lines);

    CHECK(shown(lines) == expected);
}

TEST_CASE("piped lines are one text where people write and send them so") {
    const std::string text = GENERATE(as<std::string>{}, "Hello team,\nwe are in trouble\n",
                                      "From: anna@contoso.com\nTo: ops@contoso.com\nSubject: backup web01\n\nHi,\n\n"
                                      "1. the backup of web01 failed this night.\n2. I restarted it.\n\n"
                                      "The VM hangs at Taking snapshot.\nGreetings\n",
                                      "Hello,\nwe want to delete our vault but it refuses.\nRegards\nBob\n",
                                      "Status: Failed\nVM: web01\n  Error Message: It broke\n",
                                      "our nightly run is broken\n\nand nobody here knows why\n");
    CAPTURE(text);
    std::string whole = text.substr(0, text.size() - 1);
    std::ranges::replace(whole, '\n', '|');

    CHECK(shown(text) == "[" + whole + "]");
    CHECK(shown(text + "\n2\n") == "[" + whole + "|]");
}

TEST_CASE("a mail and what a portal shows are one text as they are stored") {
    const std::string name = GENERATE(as<std::string>{}, "mail-alert.txt", "portal-copied-text.txt");
    CAPTURE(name);

    const std::string all = shown(text_of("samples/" + name));

    CHECK(all.find("][") == std::string::npos);
}

TEST_CASE("a list of writers that has only begun waits for its writers or its end, and then is one text") {
    CHECK(shown(banner + "\n") ==
          "[" + banner.substr(0, banner.find('\n')) + "|(C) Copyright 2001-2013 Microsoft Corp.|] begun");
    const std::string list =
        "\nWriter name: 'System Writer'\n   Writer Id: {e8132975-6f93-4464-a53e-1050253ae220}\n"
        "   Writer Instance Id: {0a1b2c3d-0001-4000-8000-000000000001}\n   State: [1] Stable\n   Last error: No "
        "error\n\n";

    const std::string all = shown(banner + list + "s\n");

    CHECK(all.starts_with("[vssadmin 1.1"));
    CHECK(all.ends_with("Last error: No error|]"));
    CHECK(all.find("][") == std::string::npos);
}

TEST_CASE("a case ends where it is whole, and nothing is waited for that cannot make it so") {
    Case the_case;
    the_case.answers = {{"start", "none"}};
    const std::string whole = engine::case_string(builtin::knowledge, the_case);
    const std::string begin = whole.substr(0, whole.size() - 6);
    const std::string end = whole.substr(whole.size() - 6);

    CHECK(shown(whole + ":\n1\n") == fmt::format("[{}:]", whole));
    CHECK(shown(begin + "\n" + end + "\n1\n") == fmt::format("[{}|{}]", begin, end));
    CHECK(shown(begin + "\n" + begin + "\nb\n") == fmt::format("[{0}][{0}]", begin));
}

TEST_CASE("many lines that begin a case are read to their end") {
    const std::string piece = GENERATE(as<std::string>{}, "c1:2026.11:start\n", "c1:2026.11:start\nabc\nabc\nabc\n");
    std::string lines;
    while (lines.size() < 300'000) {
        lines += piece;
    }

    CHECK_THAT(shown(lines), StartsWith("[c1:2026.11:start]["));
}

}  // namespace vmbackup_diag::tests::piped_text_test
