// Every code, number and symptom that was ever researched is found, and leads to the entry it is about.
//
// knowledge/researched.tsv has one in each line, with the id of its entry. Lines are added, not taken out.
#include <fstream>

#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::researched_test {

TEST_CASE("every researched code is found and leads to its entry") {
    std::ifstream lines(VMBACKUP_DIAG_TESTS "/knowledge/researched.tsv");
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const std::string code = line.substr(0, line.find('\t'));
        const std::string id = line.substr(line.find('\t') + 1);
        CAPTURE(code, id);

        const Diagnosis diagnosis = diagnosed(builtin::knowledge, code);

        REQUIRE(diagnosis.status == Status::identified);
        CHECK(diagnosis.matches.front().entry->id.text == id);
        CHECK(diagnosis.matches.front().confidence == Confidence::exact);
    }
    CHECK(count >= 900);
}

TEST_CASE("the shipped knowledge keeps every rule but for a list of exemptions, which only shrinks") {
    std::string exempted;
    for (const Exemption& exemption : builtin::knowledge.exemptions) {
        exempted += std::string(exemption.id) + "\n";
    }

    CHECK(exempted ==
          "gentle/deallocate-and-replace-disks\n"
          "gentle/delete-backup-data\n"
          "gentle/delete-emptied-vault\n"
          "gentle/swap-restored-os-disk\n");
}

}  // namespace vmbackup_diag::tests::researched_test
