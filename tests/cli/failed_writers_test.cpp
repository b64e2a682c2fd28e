// A list of shadow copy writers leads to the service of the writer that failed, whichever of those that are known it
// is.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::failed_writers_test {
namespace {

std::string listed(std::string_view writer, std::string_view state = "[9] Failed",
                   std::string_view error = "Timed out") {
    return fmt::format(
        "Writer name: '{}'\n   Writer Id: {{0a1b2c3d-0001-4000-8000-00000000beef}}\n"
        "   Writer Instance Id: {{0a1b2c3d-0001-4000-8000-0000000000aa}}\n   State: {}\n   Last error: {}\n\n",
        writer, state, error);
}

/// What stands between two pieces of a text, the first time they follow each other; empty where they do not.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const std::size_t from = text.find(begin);
    const std::size_t to = from == text.npos ? text.npos : text.find(end, from + begin.size());
    return to == text.npos ? "" : text.substr(from + begin.size(), to - from - begin.size());
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// The fixes of the first match, in their order.
std::vector<std::string> fixes_in(std::string json) {
    std::vector<std::string> ids;
    json = between(json, R"("fixes":[)", R"("guide":)");
    for (std::size_t at = 0; (at = json.find(R"({"id":")", at)) != json.npos; ++at) {
        ids.push_back(between(json.substr(at), R"({"id":")", "\""));
    }
    return ids;
}

}  // namespace

TEST_CASE("of a writer that failed its own service comes first, and no fix is for another one") {
    struct Example {
        std::string_view writer;
        std::string_view fix;
        std::string_view service;
    };
    const auto [writer, fix, service] = GENERATE(values<Example>({
        {"ASR Writer", "restart-vss-service", "net start VSS"},
        {"COM+ REGDB Writer", "restart-vss-service", "net start VSS"},
        {"Registry Writer", "restart-vss-service", "net start VSS"},
        {"Shadow Copy Optimization Writer", "restart-vss-service", "net start VSS"},
        {"VSS Metadata Store Writer", "restart-vss-service", "net start VSS"},
        {"System Writer", "restart-system-writer", "Restart-Service -Name CryptSvc"},
        {"SqlServerWriter", "restart-sql-vss-writer", "Restart-Service -Name SQLWriter"},
        {"WIDWriter", "restart-sql-vss-writer", "Restart-Service -Name WIDWriter"},
        {"BITS Writer", "restart-light-writer-services", "Restart-Service -Name BITS"},
        {"IIS Config Writer", "restart-light-writer-services", "Restart-Service -Name AppHostSvc"},
        {"MSSearch Service Writer", "restart-light-writer-services", "Restart-Service -Name WSearch"},
        {"SharePoint Services Writer", "restart-light-writer-services", "Restart-Service -Name SPWriter"},
        {"SMS Writer", "restart-light-writer-services", "Restart-Service -Name SMS_SITE_VSS_WRITER"},
        {"TermServLicensing", "restart-light-writer-services", "Restart-Service -Name TermServLicensing"},
        {"Dedup Writer", "restart-light-writer-services", "Restart-Service -Name ddpvssvc"},
        {"WMI Writer", "restart-wmi-writer", "Restart-Service -Name Winmgmt"},
        {"Microsoft Exchange Writer", "restart-exchange-writer", "Restart-Service -Name MSExchangeRepl"},
        {"Microsoft Exchange Replica Writer", "restart-exchange-writer", "Restart-Service -Name MSExchangeRepl"},
        {"Certificate Authority", "restart-role-writer-services", "CertSvc"},
        {"DFS Replication service writer", "restart-role-writer-services", "DFSR"},
        {"Dhcp Jet Writer", "restart-role-writer-services", "DHCPServer"},
        {"FRS Writer", "restart-role-writer-services", "NtFrs"},
        {"FSRM Writer", "restart-role-writer-services", "srmsvc"},
        {"IIS Metabase Writer", "restart-role-writer-services", "IISADMIN"},
        {"Microsoft Hyper-V VSS Writer", "restart-role-writer-services", "vmms"},
        {"MSMQ Writer (MSMQ)", "restart-role-writer-services", "MSMQ"},
        {"ADAM (instance) Writer", "restart-role-writer-services", "ADAM_"},
        {"ADFS VSS Writer", "restart-role-writer-services", "adfssrv"},
        {"OSearch VSS Writer", "restart-role-writer-services", "OSearch"},
        {"SPSearch VSS Writer", "restart-role-writer-services", "SPSearch"},
        {"WDS VSS Writer", "restart-role-writer-services", "WDSServer"},
        {"WINS Jet Writer", "restart-role-writer-services", "WINS"},
        {"Sync Share Service VSS writer", "restart-role-writer-services", "SyncShareSvc"},
        {"NTDS", "restart-vm-with-writer-owner", "Do not stop its service"},
        {"NPS VSS Writer", "restart-vm-with-writer-owner", "Network Policy Server"},
        {"AD RMS Writer", "restart-vm-with-writer-owner", "Do not stop its service"},
        {"TS Gateway Writer", "restart-vm-with-writer-owner", "TSGateway"},
        {"Task Scheduler Writer", "restart-vm-with-writer-owner", "Schedule"},
        {"Performance Counters Writer", "restart-vm-with-writer-owner", "Do not stop its service"},
        {"Cluster Database", "restart-vm-with-writer-owner", "ClusSvc"},
        {"Cluster Shared Volume VSS Writer", "restart-vm-with-writer-owner", "ClusSvc"},
        {"Event Log Writer", "restart-vm-with-writer-owner", "EventLog"},
    }));
    CAPTURE(writer);
    const std::string text = listed("BITS Writer", "[1] Stable", "No error") + listed(writer);

    const auto fixes = fixes_in(run({"--format", "ndjson"}, text).output);
    const std::string first = between(run({}, text).output, "Do this: ", "If that does not help");
    const std::string wizard = run({"wizard", "--format", "json", "--answer", "start=" + text}).output;

    REQUIRE_FALSE(fixes.empty());
    CHECK(fixes.front() == fix);
    CHECK(holds(first, service));
    CHECK(holds(first, "\nFor: "));
    for (const std::string_view other :
         {"restart-system-writer", "restart-sql-vss-writer", "restart-light-writer-services", "restart-wmi-writer",
          "restart-exchange-writer", "restart-role-writer-services", "restart-vm-with-writer-owner"}) {
        CHECK((other == fix || std::ranges::find(fixes, other) == fixes.end()));
    }
    CHECK(holds(wizard, R"("failed-writer":)"));
    CHECK_FALSE(holds(wizard, R"("id": "vss.writers-state")"));
    CHECK_FALSE(holds(wizard, R"("id": "vss-writers.which-writer")"));
    CHECK_FALSE(holds(wizard, R"("id": "vss-writers.which-role")"));
}

TEST_CASE("of several writers that failed each has its fix, and those that only wait have none") {
    const std::string text = listed("System Writer") + listed("SqlServerWriter") +
                             listed("WMI Writer", "[5] Waiting for completion", "No error") +
                             listed("NTDS", "[1] Stable", "No error");

    const Outcome json = run({"--format", "ndjson"}, text);
    const std::string page = run({}, text).output;
    const std::string wizard = run({"wizard", "--format", "json", "--answer", "start=" + text}).output;

    const auto fixes = fixes_in(json.output);
    REQUIRE(fixes.size() > 2);
    CHECK(fixes[0] == "restart-system-writer");
    CHECK(fixes[1] == "restart-sql-vss-writer");
    CHECK(std::ranges::find(fixes, "restart-wmi-writer") == fixes.end());
    CHECK(holds(json.output, R"("facts":{"failed-writer":["system","sql"],"writers-state":["failed"]})"));
    CHECK(holds(page, "\nDo this: Restart Cryptographic Services"));
    CHECK(holds(page, "\nDo this as well: Restart the SQL Server VSS Writer"));
    CHECK(holds(wizard, R"("failed-writer": "several")"));
    CHECK(holds(wizard, R"("state": "fix")"));
}

}  // namespace vmbackup_diag::tests::failed_writers_test
