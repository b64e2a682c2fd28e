// A writer that an event, a log or a sentence names as failed is known as one that a list shows so.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::named_writers_test {
namespace {

const std::string sql = "os = windows\nfailed-writer is sql\nwriters-state is failed\n";

std::string event(const std::string& number, const std::string& says, const std::string& writer) {
    return "Log Name:      Application\nSource:        VSS\nEvent ID:      " + number + "\nLevel:         Warning\n" +
           "Description:\n" + says + "\n\nOperation:\n   PrepareForSnapshot Event\n\nContext:\n" +
           "   Execution Context: Writer\n   Writer Class Id: {0a1b2c3d-0001-4000-8000-00000000beef}\n" +
           "   Writer Name: " + writer + "\n   Writer Instance Name: SQL Server 2019:SQLWriter\n";
}

const std::string rejected =
    "A VSS writer has rejected an event with error 0x800423f4, The writer experienced an error.";

std::string facts_of(const std::string& text) { return shown(evidence_of(text).context); }

}  // namespace

TEST_CASE("a writer that is named as failed is known as one that a list shows so") {
    const std::string text = GENERATE(
        as<std::string>{}, event("8229", rejected, "SqlServerWriter"),
        event("8229", "Ein VSS Writer hat ein Ereignis mit dem Fehler 0x800423f4 abgelehnt.", "SqlServerWriter"),
        "2026-08-01T02:05:41.1234567Z [Error]: Writer SqlServerWriter is in failed state, hr 0x800423f4\n",
        "SqlServerWriter failed 0x800423f4", "hr 0x800423F4 for SqlServerWriter, happens only on the 2014 instance",
        "the sqlserverwriter is not stable",
        "Writer name: 'SqlServerWriter'\n   State: [8] Failed\n   Last error: Timed out\n");
    CAPTURE(text);

    CHECK(facts_of(text) == sql);
}

TEST_CASE("a name without the word stands beside it") {
    const std::string protected_writer = "os = windows\nfailed-writer is protected\nwriters-state is failed\n";

    CHECK(facts_of("the NTDS writer failed tonight") == protected_writer);
    CHECK(facts_of("Writer NTDS is in failed state") == protected_writer);
    CHECK(facts_of(event("8229", rejected, "NTDS")) == protected_writer);
    CHECK(facts_of("NTDS failed tonight").empty());
}

TEST_CASE("each writer that failed counts, and none of the others") {
    CHECK(facts_of("System Writer: State [1] Stable, No error\nSqlServerWriter: State [8] Failed, Timed out\n") == sql);
    CHECK(facts_of("System Writer failed\nSqlServerWriter failed\n") ==
          "os = windows\nfailed-writer is system\nfailed-writer is sql\nwriters-state is failed\n");
}

TEST_CASE("a writer at which something else went wrong, or that is well, has not failed") {
    const std::string text =
        GENERATE(as<std::string>{},
                 event("8194", "Unexpected error querying for the IVssWriterCallback interface. hr = 0x80070005",
                       "System Writer"),
                 "Writer name: 'SqlServerWriter'\n   State: [1] Stable\n   Last error: No error\n",
                 "SqlServerWriter is stable and reports no error", "which service does SqlServerWriter belong to?",
                 "the MySqlServerWriter failed");
    CAPTURE(text);

    CHECK(facts_of(text).find("failed-writer") == std::string::npos);
}

TEST_CASE("the event before tells nothing of the writer that the next one names") {
    CHECK(facts_of(event("8229", rejected, "SqlServerWriter") +
                   event("8194", "Unexpected error. hr = 0x80070005", "System Writer")) == sql);
}

}  // namespace vmbackup_diag::tests::named_writers_test
