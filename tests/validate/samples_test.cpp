// Who lays knowledge over what ships learns which of the samples there it takes away.
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::samples_test {

TEST_CASE("an overlay is told of each sample below it that its message takes away") {
    const TemporaryFolder temporary;
    const std::string message = "The Restore Point collection max limit has reached";
    auto mine = nlohmann::json::parse(run({"kb", "stub", "ContosoCollectionFull"}).output);
    mine["errors"][0]["messages"] = {message};
    mine["errors"][0]["title"] = "The collection is full";
    mine["errors"][0]["summary"] = "No recovery point was made.";
    mine["errors"][0]["causes"][0]["text"] = "Old recovery points stay.";
    mine["errors"][0]["sources"][0]["what"] = "our runbook";
    mine["errors"][0]["samples"].push_back("vm-1: " + message);
    const std::string file = (temporary / "mine.json").string();
    write_text(file, mine.dump());

    const std::string holds = ": error: the sample also holds the message \"" + message + "\" of ";
    const std::string mend = "; make that message longer, or leave it out\n";
    const std::string below = "built-in#/entries/UserErrorRpCollectionLimitReached";
    CHECK(run({"kb", "lint", file}).output ==
          file + "#/errors/0/samples/1" + holds + "\"UserErrorRpCollectionLimitReached\"" + mend +  //
              below + "/samples/1" + holds + "\"ContosoCollectionFull\"" + mend +                   //
              below + "/samples/2" + holds + "\"ContosoCollectionFull\"" + mend +                   //
              below +
              "/samples/2: error: the sample does not identify this entry; it points to "
              "\"ContosoCollectionFull\" first\n" +
              below +
              "/messages/0: error: the message is already that of \"ContosoCollectionFull\"; say it once, "
              "or say what is different here\n5 problems.\n");
}

}  // namespace vmbackup_diag::tests::samples_test
