// Whatever a text is made of, its structure is looked for in time that grows as the text does: what takes the square of
// it is stopped by the test runner's limit.
#include <ctime>

#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "support/jobs.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::evidence_hostile_test {
namespace {

std::string filled(std::string text, const std::string& piece, std::size_t size) {
    while (text.size() + piece.size() <= size) {
        text += piece;
    }
    return text;
}

/// Of the processor, which others keep from us but do not use up.
double seconds_to_read(std::string text) {
    const std::clock_t begin = std::clock();
    const auto seen = evidence::evidence({std::move(text)}, builtin::knowledge);
    CHECK(seen.kind != "text");
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("a text of nothing but brackets, labels or ids is looked through to its end, and is a text") {
    const std::string piece = GENERATE(
        as<std::string>{}, "[", "[ ", "[{", "x[", "[1,", "[\"a\",[", "{\"a\":[", "{", "(", "<", "\"", "\\", "|", ",",
        ";", ":", "a\t", "a=", "VM name: ", "VM name:\t", "Writer name: '", "[1", "{11111111-", "/subscriptions/",
        "/subscriptions/a/resourceGroups/", "Error code: x ", "\r", "\xE2\x94\x82 ", "%2Fsubscriptions%2F",
        "%2Fsubscriptions ", "\" (Resource Group \"", "(Subscription: \"x", "Name: \"", "iaasvmcontainerv2;",
        "\"iaasvmcontainerv2;", "Status : x\n", "- status: x\n", "a:\n ", "a: '\n ", "PS >\n", "<!--", "<script>",
        "<style ", "Received: x\n y\n", "X-a: b\n", "MIME-Version: 1\n", "Content-Type: a; boundary=b\n",
        "--b\nContent-Type: a\n", "VM Status Job\n-- -- ", "- - ", "{\\\"", "{\"a\":\"{");
    CAPTURE(clean(piece));

    const auto seen = evidence::evidence({filled("vault ", piece, evidence::longest_beginning)}, builtin::knowledge);

    CHECK(seen.kind == "text");
    CHECK(proven(seen).empty());
}

TEST_CASE("a page or a mail of nothing but pieces of what is not shown is read in one pass") {
    const auto* piece = GENERATE("<!-- -->", "<!--a\n-->", "<style></style>", "<script><!--</script>", "<b><!--",
                                 "Content-Transfer-Encoding: base64\n\nQUJD\n",
                                 "--b\nContent-Transfer-Encoding: base64\n\nQUJD=\n--b--\n",
                                 "Content-Type: a; charset=latin1\n", "=E4", "\xE4\n", "Content-Type: a; boundary=");
    CAPTURE(piece);
    const std::string head =
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n";
    const auto seconds = [&](std::size_t size) {
        const std::clock_t begin = std::clock();
        CHECK(evidence::evidence({filled(head, piece, size)}, builtin::knowledge).observations.empty());
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };

    CHECK(seconds(evidence::longest_beginning) < 8 * seconds(evidence::longest_beginning / 4) + 0.2);
}

TEST_CASE("a log on one line, or with CR alone or blanks for its line ends, costs about what it costs on lines") {
    const std::string end = GENERATE("\r", " ", "\\n");
    const std::string piece = GENERATE(
        "2026-08-01 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,error,121,x",
        "2026-08-01 02:00:10.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]starting",
        "2026/08/01 02:00:06.200001  Info  x", "2026-08-01T02:00:10.1Z WARNING ExtHandler HostGAPlugin: IOError",
        "2026-08-01T02:00:10.1Z INFO ExtHandler x 2026-08-01T02:00:10.1Z ERROR ExtHandler y");
    CAPTURE(clean(end), piece);

    const double on_lines = seconds_to_read(filled("", piece + "\n", evidence::longest_beginning));
    const double on_one = seconds_to_read(filled("", piece + end, evidence::longest_beginning));

    CHECK(on_one < 5 * on_lines + 0.2);
}

TEST_CASE("what goes on without end behind a job or a label is read to its end") {
    struct Example {
        const char* begin;
        const char* piece;
        const char* job;
    };
    const auto [begin, piece, job] = GENERATE(values<Example>({
        {"status: Failed\noperation: Backup\nvmName: web01\nmessage: \"abc", "\n   ", "failed /web01 / message: abc"},
        {"status: Failed\noperation: Backup\nvmName: web01\nmessage: 'abc", "\n  ''", "failed /web01 / message: abc"},
        {"status: Failed\noperation: Backup\nvmName: web01\nmessage: \"abc", "\n   \\", "failed /web01 / message: abc"},
        {"Status    : Failed\nOperation : Backup\nVMName    : web01\nMessage   : abc", "\n            x",
         "failed /web01 / Message: abc"},
        {"VM name: ", "a; ", "1:1 expected JSON"},
    }));
    CAPTURE(begin, piece);
    const std::string text = filled(begin, piece, evidence::longest_beginning);

    CHECK(proven(evidence::evidence({text}, builtin::knowledge)).empty());
    CHECK_THAT(jobs_in(text), StartsWith(job));
}

}  // namespace vmbackup_diag::tests::evidence_hostile_test
