// A packed log, an event log, a picture or a document is told by name, with how to get at its text.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::no_text_test {
namespace {

using namespace std::string_literals;

const std::string gzip = "\x1F\x8B\x08\0\0\0\0\0\0\3"s;

/// The head of a file in a zip: what it says of the file, and its name.
std::string zip(const std::string& name) { return "PK\3\4" + std::string(26, '\0') + name; }

}  // namespace

TEST_CASE("what is no text is told by what it begins with, and how to have it read") {
    struct Example {
        std::string bytes;
        std::string what;
        std::string how;
    };
    const auto [bytes, what, how] = GENERATE(values<Example>({
        {gzip, "is packed by gzip", "unpack it and go on: gzip -dc FILE | vmbackup-diag"},
        {zip("waagent.log"), "is packed as zip", "unpack it and go on: unzip -p FILE | vmbackup-diag"},
        {"\xFD"
         "7zXZ\0"s,
         "is packed by xz", "unpack it and go on: xz -dc FILE | vmbackup-diag"},
        {"BZh91AY&SY", "is packed by bzip2", "unpack it and go on: bzip2 -dc FILE | vmbackup-diag"},
        {"\x28\xB5\x2F\xFD", "is packed by zstd", "unpack it and go on: zstd -dc FILE | vmbackup-diag"},
        {"\x04\x22\x4D\x18", "is packed by lz4", "unpack it and go on: lz4 -dc FILE | vmbackup-diag"},
        {"7z\xBC\xAF\x27\x1C", "is packed by 7-Zip", "unpack it and go on: 7z x -so FILE | vmbackup-diag"},
        {"Rar!\x1A\x07", "is packed as RAR", "unpack it with the program that made it; then give the log in it"},
        {"MSCF\0\0\0\0"s, "is packed as a Windows cabinet", "unpack it and go on: cabextract -p FILE | vmbackup-diag"},
        {"ElfFile\0"s, "is an event log of Windows (.evtx)",
         "on Windows: wevtutil qe FILE /lf:true /f:text | vmbackup-diag"},
        {"LPKSHHRH", "is a journal of systemd", "print it as text: journalctl --file FILE | vmbackup-diag"},
        {"\x89PNG\r\n\x1A\n", "is a picture", "type the code or the message that it shows: vmbackup-diag \"MESSAGE\""},
        {"\xFF\xD8\xFF\xE0", "is a picture", "type the code or the message that it shows: vmbackup-diag \"MESSAGE\""},
        {"RIFF1234WEBP", "is a picture", "type the code or the message that it shows: vmbackup-diag \"MESSAGE\""},
        {"%PDF-1.7\n", "is a PDF document", "copy the message out of it, and paste it: vmbackup-diag"},
        {zip("[Content_Types].xml"), "is a document of Word, Excel, PowerPoint or LibreOffice",
         "copy the message out of it, and paste it: vmbackup-diag"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is a message of Outlook (.msg) or an old Office document",
         "open it, copy its text, and paste it: vmbackup-diag"},
    }));
    CAPTURE(what);

    const Outcome outcome = run({}, bytes + "UserErrorFsFreezeFailed\n");

    CHECK(outcome.status == 3);
    CHECK(outcome.output.empty());
    CHECK_THAT(outcome.errors, StartsWith("vmbackup-diag: stdin: " + what + ", expected text\n" +
                                          "nothing in it was read; " + how + "\n"));
}

TEST_CASE("the command that unpacks a file has its name, whatever that ends with") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "old logs.txt").string();
    write_text(file, gzip);

    CHECK(run({"diagnose", file}).errors ==
          "vmbackup-diag: " + file + ": is packed by gzip, expected text\n" +
              "nothing in it was read; unpack it and go on: gzip -dc '" + file + "' | vmbackup-diag\n" +
              "on Windows: 7-Zip unpacks it, and a .tar.gz also: tar -xf '" + file + "'\n");
}

TEST_CASE("a packed file among others is an error of its own, in a machine's format too") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "packed").string();
    write_text(file, gzip);

    const Outcome outcome = run({"--format", "ndjson", file, "UserErrorFsFreezeFailed"});

    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.output, ContainsSubstring("\"status\":\"identified\""));
    CHECK_THAT(outcome.errors, StartsWith("{\"schema\":\"vmbackup-diag/error/1\",\"status\":3,\"error\":\"" + file +
                                          ": is packed by gzip, expected text\",\"hint\":\"nothing in it was read; "));
}

TEST_CASE("jobs count a packed list, and unpack it for themselves") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "packed").string();
    write_text(file, gzip);
    const std::string list = VMBACKUP_DIAG_TESTS "/samples/az-job-list.json";

    const Outcome outcome = run({"jobs", list, file});

    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.output, ContainsSubstring("1 piece of the input could not be read as a job:\n"));
    CHECK_THAT(outcome.output, ContainsSubstring("nothing was read: is packed"));
    CHECK_THAT(outcome.errors, ContainsSubstring("gzip -dc " + file + " | vmbackup-diag jobs\n"));
    CHECK(run({"jobs"}, gzip).output.empty());
}

TEST_CASE("a packed file that is piped into the wizard is no answer") {
    const Outcome outcome = run({"wizard"}, gzip + "\n\n\n");

    CHECK(outcome.status == 5);
    CHECK_THAT(outcome.errors, ContainsSubstring("vmbackup-diag: stdin: is packed by gzip, expected text\n"));
    CHECK_THAT(outcome.errors, !ContainsSubstring("neither an answer"));
}

TEST_CASE("the path of a file that is given to the wizard is told how to be read") {
    const TemporaryFolder temporary;
    const std::string file = (temporary / "my waagent.log").string();
    write_text(file, "nothing known\n");
    const std::string typed = GENERATE_COPY(values<std::string>({file, "'" + file + "'"}));

    const Outcome outcome = run({"wizard"}, typed + "\n");

    CHECK_THAT(outcome.errors,
               ContainsSubstring("That is a file, and none is read here. To have it read, end with q, and then:\n"
                                 "     vmbackup-diag '" +
                                 file + "'\n"));
}

TEST_CASE("a text that only begins like a packed file is read") {
    const std::string text = GENERATE("BZh", "PK", "7z", "Rar!", "MSCF", "RIFF", "ElfFile", "%PDF");
    CAPTURE(text);

    CHECK(run({}, text + " UserErrorFsFreezeFailed\n").status == 0);
}

TEST_CASE("what a program wrote for itself is said to be no text, and codes in it are found all the same") {
    std::string data;
    for (int n = 0; n < 100; ++n) {
        data += "\1\2\3\xE9\0\0abc"s;
    }

    CHECK_THAT(run({}, data).errors,
               ContainsSubstring("stdin: Most of the input is no text, and only codes in it were looked "
                                 "for: give the error or the log as text."));
    CHECK(run({}, data + " UserErrorFsFreezeFailed ").status == 0);
}

TEST_CASE("a log that a crash has filled up with zeros is text") {
    CHECK_THAT(run({}, "2026-08-01 02:00:10 nothing known here\n" + std::string(4096, '\0')).errors,
               !ContainsSubstring("is no text"));
}

}  // namespace vmbackup_diag::tests::no_text_test
