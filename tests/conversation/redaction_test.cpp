// What a report with stand-ins says of the user's own things, and what the preview says of it.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::redaction_test {
namespace {

struct Told {
    std::string seen;     ///< of the report, the line that says what points to the entry
    std::string preview;  ///< from where it says what the report holds
};

Told told(const std::string& typed, std::vector<std::string> arguments = {"--redact"}) {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "report.md").string();
    arguments.insert(arguments.begin(), {"wizard", "--width", "1000", "--report", path});
    const Outcome outcome = run(arguments, typed + "\nq\n");
    Told told;
    for (const std::string& line : lines_of(text_of(path))) {
        if (const auto end = line.find(" stands in what you "); end != line.npos && told.seen.empty()) {
            told.seen = line.substr(2, end - 2);
        }
    }
    const auto preview = outcome.errors.find("It holds ");
    told.preview = preview == outcome.errors.npos ? "" : outcome.errors.substr(preview);
    return told;
}

}  // namespace

TEST_CASE("what fills a hole of a message or a log line gets a stand-in") {
    struct Example {
        const char* typed;
        const char* seen;
    };
    const auto [typed, seen] = GENERATE(values<Example>({
        {"The VM 'secretvm01' cannot be found.", "the message \"The VM 'vm-1' cannot be found\""},
        {"Resource group 'secretrg' could not be found.", "the message \"Resource group 'rg-1' could not be found\""},
        {"The subscription '9f2c1d3e-1111-2222-3333-444455556666' could not be found.",
         "the message \"The subscription 'subscription-1' could not be found\""},
        {"Deleted vault secretvault not found in location",
         "the message \"Deleted vault vault-1 not found in location\""},
        {"The Resource 'Microsoft.Compute/virtualMachines/secretvm01' under resource group 'secretrg' was not found.",
         "the message \"The Resource 'Microsoft.Compute/name-1/name-2' under resource group 'rg-1' was not found\""},
        {"Provisioning of VM extension 'secretvm01/VMSnapshot' has timed out",
         "the message \"Provisioning of VM extension 'name-1/VMSnapshot' has timed out\""},
        {"ExtHandler[7]: failed on secrethost2: [Errno 12] Cannot allocate memory",
         R"(the log line "ExtHandler\[7\]: failed on name-1: \[Errno 12\] Cannot name-2 memory")"},
        {"fsfreeze: /mnt/secretcustomer: freeze failed: Device or resource busy",
         R"(the log line "fsfreeze: /name-1/name-2: freeze failed: Device or resource busy")"},
        {R"(IaaSBcdrExtension.exe was prevented for user CONTOSO\secretuser from running)",
         R"(the log line "IaaSBcdrExtension.exe was prevented for user user-1\\name-1 from running")"},
        {"azure.backup:secretvm01-123 portal: 10.1.2.3:3260] error (8 - connection timed",
         R"(the log line "azure.backup:name-1 portal: address-1:3260\] error (8 - connection timed")"},
        {"RemoteAddress : 168.63.129.16 RemotePort : 80 SourceAddress : 10.77.3.9 TcpTestSucceeded : False",
         "the log line \"RemoteAddress : 168.63.129.16 RemotePort : 80 SourceAddress : address-1 TcpTestSucceeded : "
         "False\""},
        {"Failed to connect to secretvm01.corp.secretco.local backup.windowsazure.com port 3260",
         "the log line \"Failed to connect to name-1 backup.windowsazure.com port 3260\""},
        {"/dev/mapper/secretvg-lv 10G 10G 0 100% /var", "the log line \"dev/mapper/name-1 10G 10G 0 100% /var\""},
        {"RecoveryServices.VMSnapshotLinux, op=secret-op, message=[ExtensionError] Downgrade not allowed",
         R"(the log line "RecoveryServices.VMSnapshotLinux, op=name-1, message=\[ExtensionError\] Downgrade not allowed")"},
    }));
    CAPTURE(typed);
    CHECK(told(typed).seen == seen);
}

TEST_CASE(
    "a name that is a word like any other gets its stand-in where a name is due, and the message keeps the word") {
    CHECK(told("The VM 'sql' cannot be found.").seen == "the message \"The VM 'vm-1' cannot be found\"");
    CHECK(told("The VM found cannot be found.").seen == "the message \"The VM vm-1 cannot be found\"");
    CHECK(told("The VM 'web' cannot be found.", {"--redact", "--set", "vm=cannot"}).seen ==
          "the message \"The VM 'vm-2' cannot be found\"");
}

TEST_CASE("a name is no part of another word, and a code stays as it is") {
    const auto* name = GENERATE("Agent", "vm", "a", "error", "UserErrorGuestAgentStatusUnavailable");
    CAPTURE(name);

    const Told one = told("UserErrorGuestAgentStatusUnavailable", {"--redact", "--set", std::string("vm=") + name});

    CHECK(one.seen == "the code \"UserErrorGuestAgentStatusUnavailable\"");
    CHECK(one.preview ==
          std::string("It holds codes, your answers, the words that named the error and stand-ins for names; nothing "
                      "was sent.\n  - vm-1 stands for ") +
              name + ", which stays here\n");
}

TEST_CASE("the preview says what leaves, with stand-ins and without") {
    const std::string message = "The VM 'secretvm01' cannot be found.";
    CHECK(told(message).preview ==
          "It holds codes, your answers, the words that named the error and stand-ins for names; nothing was sent.\n"
          "  - vm-1 stands for secretvm01, which stays here\n");
    CHECK(told(message, {}).preview ==
          "It holds codes, your answers, the words that named the error and names; nothing was sent.\n"
          "  - secretvm01\n"
          "With --redact stand-ins take their place.\n");
    CHECK(told("UserErrorGuestAgentStatusUnavailable").preview ==
          "It holds codes, your answers, the words that named the error and no names; nothing was sent.\n");
    CHECK(told("").preview == "It holds codes, your answers and no names; nothing was sent.\n");
}

TEST_CASE("what an entry was chosen for is said, and stays out of a report with stand-ins") {
    const auto seen = [](std::vector<std::string> arguments) {
        const TemporaryFolder temporary;
        const std::string path = (temporary / "report.md").string();
        arguments.insert(arguments.begin(), {"wizard", "--width", "1000", "--report", path});
        (void)run(arguments, "my bakcup of secretvm01 is stuck at takign snapshot for hours\n2\nq\n");
        const std::string report = text_of(path);
        const auto begin = report.find("you chose it for ");
        return begin == report.npos ? report : report.substr(begin, report.find('\n', begin) - begin);
    };

    CHECK(seen({}) == "you chose it for \"my bakcup of secretvm01 is stuck at takign snapshot for hours\"");
    CHECK(seen({"--redact"}) == "you chose it for what you typed");
}

TEST_CASE("the preview lists the Activity ID, which stays in the report") {
    const std::string activity = "8b2d6f0c-1111-2222-3333-444455556666";

    const Told one =
        told(R"({"properties": {"entityFriendlyName": "secretvm01", "status": "Failed", "activityId": ")" + activity +
             R"(", "errorDetails": [{"errorCode": 1, "errorString": "UserErrorVmNotInDesirableState"}]}})");

    CHECK(one.preview ==
          "It holds codes, your answers, the words that named the error, the Activity ID of the job and stand-ins for "
          "names; nothing was sent.\n  - Activity ID " +
              activity + ", by which support finds the job\n  - vm-1 stands for secretvm01, which stays here\n");
}

TEST_CASE("a name that another took the place of, or that stands beside another, keeps its stand-in") {
    const std::string failure = "Handler backup has reported failure for VM Extension 'y' with terminal error code";
    CHECK(told(failure).seen ==
          "the message \"Handler backup has reported failure for VM Extension 'name-1' with terminal error code\"");
    CHECK(told("Vault: backup\n" + failure + "\nVault: second").seen ==
          "the message \"Handler vault-2 has reported failure for VM Extension 'name-1' with terminal error code\"");
    CHECK(told(R"([{"properties": {"entityFriendlyName": "backup", "status": "Failed"}}, {"properties": )"
               R"({"entityFriendlyName": "other", "status": "Failed", "errorDetails": [{"errorString": ")" +
               failure + R"("}]}}])")
              .seen ==
          "the message \"Handler vm-1 has reported failure for VM Extension 'name-1' with terminal error code\"");
}

}  // namespace vmbackup_diag::tests::redaction_test
