// Codes and messages that come in pieces: cut by a line's end or a person, cut off at an end, or with a word mistaken.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"

namespace vmbackup_diag::tests::pieces_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"families": [{"prefix": "UserError", "text": "Yours."}], "errors": [
        {"id": "UserErrorGuestAgentStatusUnavailable"},
        {"id": "UserErrorGuestAgentStatusAncient"},
        {"id": "VMNotReady"},
        {"id": "Full", "messages": ["The snapshot of disk {} cannot be taken because the collection holds too many recovery points already"]},
        {"id": "Other", "messages": ["The snapshot of the backup needs a network that the guest does not have now"]}]})");
    return guides;
}

std::string found(std::string_view text) { return told(diagnosed(guides().knowledge(), text)); }

}  // namespace

TEST_CASE("a code that lost the gap beside it is a candidate") {
    const auto* text = GENERATE("FailedUserErrorGuestAgentStatusUnavailable",
                                "web01FailedUserErrorGuestAgentStatusUnavailable2026-08-01",
                                "UserErrorSomethingElseUserErrorGuestAgentStatusUnavailable");
    CAPTURE(text);

    const auto diagnosis = diagnosed(guides().knowledge(), text);

    REQUIRE(diagnosis.matches.size() == 1);
    CHECK(diagnosis.matches[0].entry->id.text == "UserErrorGuestAgentStatusUnavailable");
    CHECK(diagnosis.matches[0].confidence == Confidence::medium);
}

TEST_CASE("a code in pieces is one code") {
    const auto* text =
        GENERATE("UserErrorGuestAgent\nStatusUnavailable", "UserError GuestAgentStatus Unavailable",
                 "User Error Guest Agent Status Unavailable", "user-error-guest-agent-status-unavailable",
                 "\xE2\x94\x82 UserErrorGuestAgentSta\n\xE2\x94\x82 tusUnavailable");
    CAPTURE(text);

    const auto diagnosis = diagnosed(guides().knowledge(), text);

    REQUIRE(diagnosis.matches.size() == 1);
    CHECK(diagnosis.matches[0].entry->id.text == "UserErrorGuestAgentStatusUnavailable");
    CHECK(diagnosis.matches[0].confidence == Confidence::high);
}

TEST_CASE("a piece of a code that is there whole in two is no misspelt code of its own") {
    CHECK(
        found("VM vm-1 is not ready: UserErrorGuestAgentStatusA\nncient, and UserErrorGuestAgentStatusUn\navailable") ==
        "identified\n"
        "high UserErrorGuestAgentStatusAncient by spelling 1:23 UserErrorGuestAgentStatusA ncient\n"
        "high UserErrorGuestAgentStatusUnavailable by spelling 2:13 UserErrorGuestAgentStatusUn available\n");
}

TEST_CASE("a short code is one in pieces where the cut goes through a word") {
    const Guides short_codes(R"({"errors": [{"id": "VMNotReadyForBackup"}, {"id": "DiskProcessingError"}]})");
    const auto found = [&](std::string_view text) { return told(diagnosed(short_codes.knowledge(), text)); };
    CHECK(found("Error: VMNotReadyForBac\nkup") ==
          "identified\nhigh VMNotReadyForBackup by spelling 1:8 VMNotReadyForBac kup\n");
    CHECK(found("Error: DiskProces\nsingError") ==
          "identified\nhigh DiskProcessingError by spelling 1:8 DiskProces singError\n");
    CHECK(found("there is no Disk Processing Error") == "unknown\n");
    CHECK(found("disk proces\nsingerror") == "unknown\n");
}

TEST_CASE("a code that everyday words are, too, is only suggested by them, unless no person would write them so") {
    const Guides everyday(R"({"families": [{"prefix": "UserError", "text": "Yours."}], "errors": [
        {"id": "BackUpOperationFailed"}, {"id": "UserErrorDiskTooLarge"},
        {"id": "Inner", "samples": ["the call of the database was refused"]}]})");
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"MySQL backup operation failed: access denied",
         "ambiguous\nmedium BackUpOperationFailed by spelling 1:7 backup operation failed\n"},
        {"Backup Operation Failed",
         "ambiguous\nmedium BackUpOperationFailed by spelling 1:1 Backup Operation Failed\n"},
        {"BackUp OperationFailed", "identified\nhigh BackUpOperationFailed by spelling 1:1 BackUp OperationFailed\n"},
        {"user error disk too large",
         "identified\nhigh UserErrorDiskTooLarge by spelling 1:1 user error disk too large\n"},
    }));
    CAPTURE(text);

    CHECK_THAT(told(diagnosed(everyday.knowledge(), text)), StartsWith(expected));
}

TEST_CASE(
    "a code cut off at its beginning is certain only where the words that are left are not those of any product") {
    const Guides cut(R"({"families": [{"prefix": "UserError", "text": "Yours."}], "errors": [
        {"id": "UserErrorGuestAgentCertificateNotFound"}, {"id": "UserErrorGuestAgentCertificateWrong"}, {"id": "UserErrorUnableToOpenMount"},
        {"id": "AzureRecoveryPerfDiskNumberGreaterThan8"}, {"id": "UserErrorUnSupportedDistribution"}]})");
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"az webapp ssl bind: CertificateNotFound",
         "ambiguous\nmedium UserErrorGuestAgentCertificateNotFound by spelling 1:21 CertificateNotFound\n"},
        {"Backup: GuestAgentCertificateNotFound",
         "identified\nhigh UserErrorGuestAgentCertificateNotFound by spelling 1:9 GuestAgentCertificateNotFound\n"},
        {"RecoveryPerfDiskNumberGreaterThan8",
         "identified\nhigh AzureRecoveryPerfDiskNumberGreaterThan8 by spelling 1:1 "
         "RecoveryPerfDiskNumberGreaterThan8\n"},
        {"AgentCertificateNotFound",
         "identified\nhigh UserErrorGuestAgentCertificateNotFound by spelling 1:1 AgentCertificateNotFound\n"},
        {"AgentCertificateWrong",
         "identified\nhigh UserErrorGuestAgentCertificateWrong by spelling 1:1 AgentCertificateWrong\n"},
        {"It says AgentCertificateWrong",
         "ambiguous\nmedium UserErrorGuestAgentCertificateWrong by spelling 1:9 AgentCertificateWrong\n"},
        {"UserErrorUnable", "ambiguous\nmedium UserErrorUnableToOpenMount by spelling 1:1 UserErrorUnable\n"},
        {"SupportedDistribution",
         "ambiguous\nmedium UserErrorUnSupportedDistribution by spelling 1:1 SupportedDistribution\n"},
    }));
    CAPTURE(text);

    CHECK(told(diagnosed(cut.knowledge(), text)) == expected);
}

TEST_CASE("a code that says the opposite is no misspelt one") {
    const Guides freeze(R"({"families": [{"prefix": "UserError", "text": "Yours."}],
                            "errors": [{"id": "UserErrorFsFreezeFailed"}]})");
    CHECK(told(diagnosed(freeze.knowledge(), "UserErrorFsUnfreezeFailed")) ==
          "ambiguous\nmedium UserErrorFsFreezeFailed by spelling 1:1 UserErrorFsUnfreezeFailed\n"
          "? 1:1 UserErrorFsUnfreezeFailed, family UserError, near UserErrorFsFreezeFailed\n");
    CHECK(told(diagnosed(freeze.knowledge(), "UserErrorFsFreezFailed")) ==
          "identified\nhigh UserErrorFsFreezeFailed by spelling 1:1 UserErrorFsFreezFailed\n");
}

TEST_CASE("a code with another word in it is no misspelt one, however short the word is") {
    const Guides com(R"({"errors": [{"id": "ExtensionSnapshotFailedCOM"}]})");
    const auto first = [&](std::string_view text) {
        const std::string all = told(diagnosed(com.knowledge(), text));
        return all.substr(0, all.find(' ', all.find('\n')));
    };
    CHECK(first("ExtensionSnapshotFailedCON") == "identified\nhigh");
    CHECK(first("ExtensionSnapshtFailedCOM") == "identified\nhigh");
    CHECK(first("extensionsnapshotfailedcoom") == "identified\nhigh");
    for (const char* other :
         {"ExtensionSnapshotFailedFoo", "ExtensionSnapshotFailedCpu", "ExtensionSnapshotFailedCOTpm"}) {
        CAPTURE(other);
        CHECK(first(other) == "ambiguous\nmedium");
    }
}

TEST_CASE("a beginning that several codes have means each of them, and none of another spelling") {
    CHECK(found("the job ended with UserErrorGuestAgentStatus...") ==
          "ambiguous\n"
          "medium UserErrorGuestAgentStatusAncient by spelling 1:20 UserErrorGuestAgentStatus\n"
          "medium UserErrorGuestAgentStatusUnavailable by spelling 1:20 UserErrorGuestAgentStatus\n"
          "? 1:20 UserErrorGuestAgentStatus, family UserError, near UserErrorGuestAgentStatusAncient "
          "UserErrorGuestAgentStatusUnavailable\n");
}

TEST_CASE("words that a full stop parts, or a short code's, are no code in pieces") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"the VM not ready", "ambiguous\nmedium VMNotReady by words 1:12 ready, VM\n"},
        {"user error. Guest agent status unavailable",
         "ambiguous\nmedium UserErrorGuestAgentStatusUnavailable by words 1:32 unavailable, agent, error, status\n"
         "low UserErrorGuestAgentStatusAncient by words 1:19 agent, error, status, user\n"},
        {"user error guest agent",
         "ambiguous\nlow UserErrorGuestAgentStatusAncient by words 1:18 agent, error, user, guest\n"
         "low UserErrorGuestAgentStatusUnavailable by words 1:18 agent, error, user, guest\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("a code of which an end is missing is meant when no other one has the rest") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"UserErrorGuestAgentStatusUnavai...",
         "identified\nhigh UserErrorGuestAgentStatusUnavailable by spelling 1:1 UserErrorGuestAgentStatusUnavai\n"},
        {"GuestAgentStatusUnavailable",
         "identified\nhigh UserErrorGuestAgentStatusUnavailable by spelling 1:1 GuestAgentStatusUnavailable\n"},
        {"ussererrorguestagentstatusunavailible",
         "identified\nhigh UserErrorGuestAgentStatusUnavailable by spelling 1:1 "
         "ussererrorguestagentstatusunavailible\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("the letters of a service before a code leave it the same code") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"BMSUserErrorGuestAgentStatusUnavailable",
         "identified\nhigh UserErrorGuestAgentStatusUnavailable by spelling 1:1 "
         "BMSUserErrorGuestAgentStatusUnavailable\n"},
        {"SomeUserErrorGuestAgentStatusUnavailable",
         "identified\nhigh UserErrorGuestAgentStatusUnavailable by spelling 1:1 "
         "SomeUserErrorGuestAgentStatusUnavailable\n"},
        {"OtherUserErrorGuestAgentStatusUnavailable",
         "ambiguous\nmedium UserErrorGuestAgentStatusUnavailable by spelling 1:1 "
         "OtherUserErrorGuestAgentStatusUnavailable\n"
         "? 1:1 OtherUserErrorGuestAgentStatusUnavailable, family none, near UserErrorGuestAgentStatusUnavailable "
         "UserErrorGuestAgentStatusAncient\n"},
        {"TheVMNotReady", "unknown\n? 1:1 TheVMNotReady, family none, near VMNotReady\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("a message is very likely when most of it stands in a text about backups") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"...of disk 4 cannot be taken because the collection holds too many recovery points alr",
         "identified\nhigh Full by message 1:4 of disk 4 cannot be taken because the collection holds too many "
         "recovery "
         "points\n"},
        {"The snapshot of disk 4 cannot be taken becau\nse the collection holds too ma\nny recovery points already",
         "identified\nhigh Full by message 1:1 The snapshot of disk 4 cannot be taken because the collection holds "
         "too "
         "many recovery points already\n"},
        {"of disk 4 cannot be taken because of the collection that holds recovery stamps",
         "ambiguous\nmedium Full by words 1:42 collection, disk, holds, recovery\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("a message that a box has cut in the middle of its words is there as a whole") {
    const std::string message =
        "The snapshot of the backup needs a network that the guest does not have now, and it cannot be taken";
    const auto width = GENERATE(range(std::size_t{8}, std::size_t{60}));
    const auto* edge = GENERATE("", "\xE2\x94\x82 ", "| ", "  ");
    std::string text = std::string(edge) + "Error:\n";
    for (std::size_t n = 0; n < message.size(); n += width) {
        text += edge + message.substr(n, width) + "\n";
    }
    CAPTURE(text);

    const auto diagnosis = diagnosed(guides().knowledge(), text);

    REQUIRE(diagnosis.status == Status::identified);
    CHECK(diagnosis.matches[0].entry->id.text == "Other");
    CHECK(diagnosis.matches[0].matched[0].by == MatchedBy::message);
    CHECK(diagnosis.matches[0].matched[0].place == Place{2, edge[0] == '\0' ? 1u : 3u});
}

TEST_CASE("a code that a box has cut is there as a whole, however it is made") {
    const Guides codes(
        R"({"errors": [{"id": "VSS_E_BAD_STATE"}, {"id": "E_FAIL"}, {"id": "VMNotReady"}, {"id": "Policy"}]})");
    const auto found = [&](std::string_view text) { return told(diagnosed(codes.knowledge(), text)); };

    CHECK(found("it failed: VSS_E_BA\nD_STATE.") ==
          "identified\nhigh VSS_E_BAD_STATE by spelling 1:12 VSS_E_BAD_STATE\n");
    CHECK(found("\xE2\x94\x82 it failed: E_F\n\xE2\x94\x82 AIL") ==
          "identified\nhigh E_FAIL by spelling 1:14 E_FAIL\n");
    CHECK(found("(VMNot\nReady)") == "identified\nhigh VMNotReady by spelling 1:2 VMNotReady\n");
    CHECK(found("vmnot\nready") == "unknown\n");
    CHECK(found("pol\nicy") == "unknown\n");
}

TEST_CASE("most of a signature is likely and no more: the rest may be what another log has otherwise") {
    const Guides logs(R"({"subjects": [{"id": "ours", "ours": true, "words": ["snapshot"]}], "errors": [{"id": "Hang"}],
        "signatures": [{"id": "hang", "entry": "Hang", "text": "the snapshot ends and its binary handled the signal 1"}]})");
    const auto found = [&](std::string_view text) { return told(diagnosed(logs.knowledge(), text)); };

    CHECK(found("the snapshot ends and its binary handled the signal 1") ==
          "identified\nhigh Hang by signature 1:1 the snapshot ends and its binary handled the signal 1\n");
    CHECK(found("the snapshot ends and its binary handled the signal 0") ==
          "ambiguous\nmedium Hang by signature 1:1 the snapshot ends and its binary handled the signal\n");
}

}  // namespace vmbackup_diag::tests::pieces_test
