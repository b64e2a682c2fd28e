// A pipeline is not told that something was found where all that was found is that nothing failed.
#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::tests::well_test {
namespace {

Diagnosis weighed(std::string_view text) {
    return match::with_success_as_candidate(match::diagnosis(builtin::knowledge, text, "test", {}));
}

}  // namespace

TEST_CASE("a report of success alone is a candidate, and a note says that it is one") {
    const auto* text =
        GENERATE("State: [1] Stable", "   State: [1] Stable\n   Last error: No error\n\n",
                 "vssadmin list writers on the affected machine reports State: [1] Stable for all",
                 "Enable,success,1,Enable Succeeded", "2026-08-01 02:00:49.1 StatusCode.success_appconsistent, False");
    CAPTURE(text);

    const Diagnosis diagnosis = weighed(text);

    CHECK(diagnosis.status == Status::ambiguous);
    REQUIRE(!diagnosis.matches.empty());
    CHECK(diagnosis.matches.front().entry->outcome == vmbackup_diag::Outcome::success);
    CHECK(diagnosis.matches.front().confidence == Confidence::medium);
    CHECK(diagnosis.notes == std::vector<std::string>{"what is certain reports success, no failure"});
}

TEST_CASE("success that is asked for, that is in the way, or that stands beside a failure stays what it is") {
    const auto* text = GENERATE("success_appconsistent", "VSS_WS_STABLE",
                                "Recovery Point is already rehydrated. Rehydration is not allowed on this RP",
                                "Enable,success,1,Enable Succeeded\nUserErrorFsFreezeFailed in the job");
    CAPTURE(text);

    const Diagnosis diagnosis = weighed(text);

    CHECK(diagnosis.status == Status::identified);
    CHECK(diagnosis.notes.empty());
}

}  // namespace vmbackup_diag::tests::well_test
