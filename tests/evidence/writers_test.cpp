// Writers are judged by their numbers, in any language of Windows; a list of stable ones proves that nothing is wrong.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::writers_test {
namespace {

const std::string banner =
    "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n"
    "(C) Copyright 2001-2013 Microsoft Corp.\n\n";

std::string writer(const std::string& name, const std::string& id, const std::string& state, const std::string& error) {
    return "Writer name: '" + name + "'\n   Writer Id: {" + id +
           "}\n   Writer Instance Id: {0a1b2c3d-0001-4000-8000-000000000001}\n   State: " + state +
           "\n   Last error: " + error + "\n\n";
}

const std::string sql = "a65faa63-5ea8-4ebc-9dbd-a0c4db26912a";
const std::string other = "00000000-0000-4000-8000-000000000000";

}  // namespace

TEST_CASE("stable writers prove that nothing is wrong with them") {
    const evidence::Evidence seen = evidence_of(banner + writer("A", other, "[1] Stable", "No error") +
                                                writer("SqlServerWriter", sql, "[1] Stable", "No error"));

    CHECK(seen.kind == "vssadmin-writers");
    CHECK(proven(seen) == "note: all 2 writers are stable and report no error\n");
    CHECK(shown(seen.context) == "os = windows\nwriters-state is stable\n");
    CHECK(seen.relevant.find("Stable") == std::string::npos);
    CHECK(seen.words == "");
}

TEST_CASE("a writer that failed is shown with its state, and its kind is known by its name or its id") {
    const std::string name = GENERATE(as<std::string>{}, "SqlServerWriter", "SQL-Verfasser");

    const evidence::Evidence seen =
        evidence_of(writer("A", other, "[1] Stable", "No error") + writer(name, sql, "[8] Failed", "Timed out"));

    CHECK(proven(seen) == "ExtensionFailedVssWriterInBadState at 7:1 by number: Writer name: '" + name +
                              "', State: [8] Failed, Last error: Timed out\n");
    CHECK(shown(seen.context) == "os = windows\nfailed-writer is sql\nwriters-state is failed\n");
}

TEST_CASE("a state or an error alone is enough") {
    struct Example {
        const char* state;
        const char* error;
        const char* by;
        const char* facts;
    };
    const auto [state, error, by, facts] = GENERATE(values<Example>({
        {"[5] Waiting for completion", "No error", "signature", "writers-state is waiting\n"},
        {"[5] Waiting for completion", "Retryable error", "signature", "writers-state is failed\n"},
        {"[1] Stable", "Non-retryable error", "signature", "writers-state is failed\n"},
        {"[11] Failed", "No error", "number", "writers-state is failed\n"},
    }));

    const evidence::Evidence seen = evidence_of(writer("A", other, state, error));

    CHECK(proven(seen) == fmt::format("ExtensionFailedVssWriterInBadState at 1:1 by {}: Writer name: 'A', State: {}, "
                                      "Last error: {}\n",
                                      by, state, error));
    CHECK(shown(seen.context) == fmt::format("os = windows\n{}", facts));
}

TEST_CASE(
    "a list is the same with something around its lines, blank lines between them, or an id on a line of its own") {
    const std::string list = banner + writer("A", other, "[1] Stable", "No error") +
                             writer("SqlServerWriter", sql, "[8] Failed", "Timed out");
    const auto each_line = [&](const std::string& before, const std::string& after) {
        std::string out;
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = list.find('\n', at);
            out += before + list.substr(at, end - at) + after;
            at = end + 1;
        }
        return out;
    };
    const auto with = [&](std::string_view what, const std::string& instead) {
        std::string out = list;
        for (std::size_t at = out.find(what); at != out.npos; at = out.find(what, at + instead.size())) {
            out.replace(at, what.size(), instead);
        }
        return out;
    };
    const std::vector<std::string> texts{list,
                                         each_line("2026-08-01T02:00:02.1234567Z ", "\n"),
                                         each_line("\x1B[36m", "\x1B[0m\r\n"),
                                         each_line("  \"", "\",\n"),
                                         each_line("| ", " |\n"),
                                         each_line("> ", "\n"),
                                         each_line("", "\n\n"),
                                         each_line("", "\r"),
                                         with(" Id: {", " Id:\n{")};
    for (const std::string& text : texts) {
        CAPTURE(text);

        const evidence::Evidence seen = evidence_of(text);

        CHECK(seen.kind == "vssadmin-writers");
        CHECK(seen.observations.size() == 1);
        CHECK(shown(seen.context) == "os = windows\nfailed-writer is sql\nwriters-state is failed\n");
    }
}

TEST_CASE("in another language the number of the state decides") {
    const auto german = [](const std::string& state) {
        return "vssadmin 1.1 - Verwaltungsbefehlszeilenprogramm des Volumeschattenkopie-Dienstes\n\n"
               "Verfassername: 'System Writer'\n"
               "   Verfasserkennung: {e8132975-6f93-4464-a53e-1050253ae220}\n"
               "   Verfasserinstanzkennung: {0a1b2c3d-0001-4000-8000-000000000004}\n"
               "   Status: " +
               state + "\n   Letzter Fehler: Kein Fehler\n";
    };

    CHECK(proven(evidence_of(german("[1] Stabil"))) == "note: the writer is stable and reports no error\n");
    CHECK(proven(evidence_of(german("[9] Fehler"))) ==
          "ExtensionFailedVssWriterInBadState at 3:1 by number: Verfassername: 'System Writer', Status: [9] Fehler, "
          "Letzter Fehler: Kein Fehler\n");
}

TEST_CASE("diskshadow lists writers too") {
    const auto listed = [](const std::string& status, const std::string& failure) {
        return "* WRITER \"SqlServerWriter\"\n\t- Status: " + status + "\n\t- Writer Failure code: " + failure +
               "\n\t- Writer ID: {" + sql + "}\n\t- Instance ID: {0a1b2c3d-0001-4000-8000-000000000006}\n";
    };

    CHECK(proven(evidence_of(listed("1 (VSS_WS_STABLE)", "0x00000000 (S_OK)"))) ==
          "note: the writer is stable and reports no error\n");
    CHECK(proven(evidence_of(listed("8 (VSS_WS_FAILED_AT_PREPARE_SNAPSHOT)", "0x800423f4 (X)"))) ==
          "ExtensionFailedVssWriterInBadState at 1:1 by number: * WRITER \"SqlServerWriter\", - Status: 8 "
          "(VSS_WS_FAILED_AT_PREPARE_SNAPSHOT), - Writer Failure code: 0x800423f4 (X)\n");
}

TEST_CASE("a list without writers proves that the service does not work") {
    const std::string end = GENERATE(as<std::string>{}, "",
                                     "Waiting for responses.\nThese may be delayed if a shadow copy is being "
                                     "prepared.\n\n",
                                     "Es wird auf Antworten gewartet.\nDies kann dauern.\n\nC:\\>");

    const evidence::Evidence seen = evidence_of("C:\\>vssadmin list writers\n" + banner + end);

    CHECK(seen.kind == "vssadmin-writers");
    CHECK(proven(seen) ==
          "ExtensionFailedVssServiceInBadState at 2:1 by signature: vssadmin 1.1 - Volume Shadow Copy Service "
          "administrative command-line tool\n");
    CHECK(shown(seen.context) == "os = windows\nwriters-state is none\n");
}

TEST_CASE("a list without writers is one in a mail, too") {
    const std::string quote =
        "> C:\\>vssadmin list writers\n> " + banner.substr(0, banner.find('\n')) +
        "\n> (C) Copyright 2001-2013 Microsoft Corp.\n>\n> Waiting for responses.\n> These may be "
        "delayed if a shadow copy is being prepared.\n>\n> C:\\>\n";
    const std::string text =
        GENERATE_COPY(as<std::string>{}, quote, "Hello,\n\n" + quote + "\nWhat shall I do: wait?\nThank you\n",
                      "  vssadmin list writers\n  " + banner + "\n  Waiting for responses.\n  So.\n");
    CAPTURE(text);

    CHECK(evidence_of(text).kind == "vssadmin-writers");
    CHECK_THAT(proven(evidence_of(text)), Catch::Matchers::StartsWith("ExtensionFailedVssServiceInBadState at "));
}

TEST_CASE("a list of writers or providers that may go on does not lack them") {
    const std::string text = GENERATE(as<std::string>{}, banner, "C:\\>vssadmin list providers\n" + banner);
    CAPTURE(text);

    const evidence::Evidence seen = evidence_so_far(text);

    CHECK(proven(seen).empty());
    CHECK(shown(seen.context) == "os = windows\n");
}

TEST_CASE("the first line of a list, as a pipe may give it alone, says nothing of its writers") {
    CHECK(proven(evidence_of(banner.substr(0, banner.find('\n') + 1))).empty());
}

TEST_CASE("what else vssadmin prints is no list of writers") {
    struct Example {
        std::string text;
        const char* proves;
    };
    const auto [text, proves] = GENERATE(values<Example>({
        {"C:\\>vssadmin list shadows\n" + banner + "No items found that satisfy the query.\n", ""},
        {banner + "Error: You don't have the correct permissions to run this command.\nPlease try again.\n", ""},
        {"C:\\>vssadmin list providers\n" + banner + "No items found that satisfy the query.\n",
         "VSS_E_PROVIDER_NOT_REGISTERED at 1:1 by signature: C:\\>vssadmin list providers\n"},
        {banner +
             "Provider name: 'Microsoft Software Shadow Copy provider 1.0'\n   Provider type: System\n   Provider Id: "
             "{b5946137-7b9f-4925-af80-51abd60b20d5}\n   Version: 1.0.0.7\n\nProvider name: 'Other'\n   Provider type: "
             "Software\n   Provider Id: {0a1b2c3d-0002-4000-8000-000000000001}\n   Version: 2.3.0.0\n",
         "note: beside Windows's own provider there is \"Other\": if it belongs to another backup product, it may take "
         "the snapshots over\n"},
        {banner +
             "Shadow Copy Storage association\n   For volume: (C:)\\\\?\\Volume{0a}\\\n   Shadow Copy Storage volume: "
             "(C:)\\\\?\\Volume{0a}\\\n   Used Shadow Copy Storage space: 9.87 GB (7%)\n   Allocated Shadow Copy "
             "Storage "
             "space: 10 GB (7%)\n   Maximum Shadow Copy Storage space: 10 GB (7%)\n",
         "note: the shadow copies of (C:) take 9.87 GB of at most 10 GB, all of it allocated; "
         "\"vmbackup-diag VSS_E_INSUFFICIENT_STORAGE\" says what helps\n"},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.kind == "vssadmin");
    CHECK(proven(seen) == proves);
}

}  // namespace vmbackup_diag::tests::writers_test
