// A word of a command that is one letter off what the other commands say is a slip; words that only look alike are not.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::spelling_test {
namespace {

/// A list of steps that are no two the same: the first command five times, and the second one once.
std::string steps_with(const std::string& shell, const std::string& usual, const std::string& once) {
    auto steps = nlohmann::json::array();
    for (const std::string& command : {usual, usual, usual, usual, usual, once}) {
        const std::string n = std::to_string(steps.size());
        steps.push_back({{"text", "Look at part " + n + "."},
                         {"shell", shell},
                         {"command", command + " # " + n},
                         {"risk", "caution"}});
    }
    return steps.dump();
}

std::string problems_of_sixth(const std::string& shell, const std::string& usual, const std::string& once) {
    return problems_after({{"/fixes/0/steps", steps_with(shell, usual, once)}});
}

std::string problem_of(const std::string& found, const std::string& expected) {
    return "kb.json#/fixes/0/steps/5/command: error: \"" + found + "\" is one letter off \"" + expected +
           "\", which other commands say; write \"" + expected +
           "\", or exempt \"spelling/start-agent\" if both are right\n";
}

}  // namespace

TEST_CASE("a misspelt word of a command is told with the word that was meant") {
    struct Example {
        const char* shell;
        const char* usual;
        const char* once;
        const char* found;
        const char* expected;
    };
    const auto [shell, usual, once, found, expected] = GENERATE(values<Example>({
        {"azure-cli", "az backup job list", "az bakcup job list", "bakcup", "backup"},
        {"azure-cli", "az backup job list", "az backup job lst", "lst", "list"},
        {"azure-cli", "az backup job list", "az backup jobs list", "jobs", "job"},
        {"azure-cli", "az vm show --name x", "az disk shwo --name x", "shwo", "show"},
        {"azure-cli", "az vm show --name x", "az vm show --nmae x", "nmae", "name"},
        {"azure-cli", "az vm show --ids \"$(az vm list)\"", "az vm show --ids \"$(az vm lsit)\"", "lsit", "list"},
        {"powershell", "Get-AzRecoveryServicesBackupJob", "Get-AzRecoveryServicesBackpJob",
         "AzRecoveryServicesBackpJob", "AzRecoveryServicesBackupJob"},
        {"powershell", "Get-AzRecoveryServicesBackupItem", "Get-AzRecoveryServicesBackpJob", "Backp", "Backup"},
        {"powershell", "Get-ChildItem x", "Get-AzRecoveryServicesBackupItm", "Itm", "Item"},
        {"powershell", "$s = Get-Service x", "$s = Gte-Service x", "Gte", "Get"},
        {"powershell", "Get-Disk | Get-Partition", "Get-Disk | Get-Partiton", "Partiton", "Partition"},
        {"powershell", "Get-Disk -Number 1", "Get-Disk -Numbr 1", "Numbr", "Number"},
        {"cmd", "vssadmin list writers", "vssadmn list writers", "vssadmn", "vssadmin"},
        {"cmd", "vssadmin list writers", "vssadmin.exe list writesr", "writesr", "writers"},
        {"bash", "sudo systemctl restart waagent", "sudo systemctl restrat waagent", "restrat", "restart"},
        {"bash", "sudo systemctl restart waagent", "sduo systemctl restart waagent", "sduo", "sudo"},
        {"bash", "ls /var && grep x y", "if gerp x y; then ls /var; fi", "gerp", "grep"},
    }));
    CAPTURE(once);

    CHECK(problems_of_sixth(shell, usual, once) == problem_of(found, expected));
}

TEST_CASE("words that only look alike are no slips") {
    struct Example {
        const char* shell;
        const char* usual;
        const char* once;
    };
    const auto [shell, usual, once] = GENERATE(values<Example>({
        {"azure-cli", "az webapp start", "az webapp restart"},
        {"azure-cli", "az vm list", "az vm show"},
        {"azure-cli", "az vm show --name x", "az vm show --names x"},
        {"azure-cli", "az disk list --query \"[].name\"", "az disk list --query \"[].nmae\""},
        {"powershell", "Get-Service x", "Set-Service x"},
        {"powershell", "Get-Service x", "Write-Host 'Gte-Service'"},
        {"cmd", "net start vss", "net start vds"},
        {"bash", "mount -a", "umount x"},
        {"bash", "python3 x", "python x"},
        {"bash", "grep x y", "zgrep x y"},
        {"bash", "df", "du"},
        {"portal", "Backup jobs > Select the job", "Bakcup jobs > Select the job"},
    }));
    CAPTURE(once);

    CHECK(problems_of_sixth(shell, usual, once).empty());
}

TEST_CASE("where a word is as common as the one like it, nobody knows which is meant") {
    CHECK(problems_after({{"/fixes/0/steps", steps_with("bash", "systemctl show x",
                                                        "systemctl shwo y; systemctl shwo y; "
                                                        "systemctl shwo y; systemctl shwo y; systemctl shwo y")}})
              .empty());
}

TEST_CASE("a word is exempt where both are right") {
    const Change steps{"/fixes/0/steps", steps_with("bash", "lvscan", "lvscn")};
    const Change exemption{"/exemptions", R"([{"id": "spelling/start-agent", "why": "There is a program lvscn."}])"};

    CHECK(problems_after({steps}) == problem_of("lvscn", "lvscan"));
    CHECK(problems_after({steps, exemption}).empty());
}

TEST_CASE("what is laid over a base is held against the base, and answers for its own words alone") {
    load::Store store;
    const load::Document below{"base.json",
                               changed({{"/fixes/0/steps", steps_with("bash", "systemctl show x", "systemctl staus x")},
                                        {"/fixes/0/steps/6", R"({"text": "Look.", "shell": "bash",
                                          "command": "systemctl status x; systemctl status y"})"}})};
    const load::Loaded base = load::knowledge({&below, 1}, {}, store);
    const std::string overlay = changed({{"/id", R"("show-agent")"},
                                         {"/title", R"("Show it")"},
                                         {"/steps", steps_with("bash", "systemctl shwo x", "systemctl show x")}},
                                        nlohmann::json::parse(below.text)["fixes"][0].dump());
    const std::string entry = R"({"id": "UserErrorAgentStopped", "append": true, "causes": [
        {"id": "hidden", "text": "It hides.", "likelihood": "rare", "fix": "show-agent"}]})";

    const std::string problems = problems_in(
        {{"overlay.json", R"({"fixes": [)" + overlay + R"(], "errors": [)" + entry + "]}"}}, base.knowledge);

    CHECK_THAT(problems, !ContainsSubstring("staus"));
    CHECK_THAT(problems, ContainsSubstring("overlay.json#/fixes/0/steps/4/command: warning: \"shwo\" is one letter off"));
}

}  // namespace vmbackup_diag::tests::spelling_test
