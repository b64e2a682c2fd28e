// A step that changes something says so before anybody pastes its command; one that only looks need not.
#include "support/catch.hpp"
#include "support/knowledge.hpp"
#include "validate/changing.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::changes_test {
namespace {

std::string step_with(const std::string& command, const std::string& risk = "safe") {
    return nlohmann::json{{"text", "Do it."}, {"shell", "bash"}, {"command", command}, {"risk", risk}}.dump();
}

}  // namespace

TEST_CASE("a command is known by what it changes") {
    struct Example {
        Shell shell;
        const char* command;
        const char* change;
    };
    const auto [shell, command, change] = GENERATE(values<Example>({
        {Shell::azure_cli, "az vm restart --name <vm>", "az ... restart"},
        {Shell::azure_cli, "az backup item set-policy --name <vm>", "az ... set-policy"},
        {Shell::azure_cli, "az vm show --ids \"$(az disk delete --name x)\"", "az ... delete"},
        {Shell::powershell, "Get-Service x | Restart-Service", "Restart-Service"},
        {Shell::powershell, "if (Test-Path x) { Remove-Item x }", "Remove-Item"},
        {Shell::powershell, "$x = Set-AzVMExtension -Name y", "Set-AzVMExtension"},
        {Shell::powershell, "net stop vss", "net stop"},
        {Shell::cmd, "reg.exe add HKLM\\x /v y", "reg add"},
        {Shell::cmd, "echo off & SC.EXE CONFIG vss start= demand", "sc CONFIG"},
        {Shell::cmd, "icacls x /grant:r y:F", "icacls /grant:r"},
        {Shell::cmd, "chkdsk C: /F", "chkdsk /F"},
        {Shell::bash, "sudo systemctl restart waagent", "systemctl restart"},
        {Shell::bash, "cat x | sudo tee -a y", "tee -a"},
        {Shell::bash, "sudo sed -i.bak 's/a/b/' x", "sed -i.bak"},
        {Shell::bash, "sudo apt-get -y install x", "apt-get install"},
        {Shell::bash, "if true; then sudo rm x; fi", "rm"},
        {Shell::bash, "LANG=C mv x y", "mv"},
        {Shell::bash, "sudo mount -o ro x y", "mount"},
        {Shell::bash, "sudo fsck x", "fsck"},
        {Shell::bash, "sudo /sbin/reboot", "reboot"},
    }));
    CAPTURE(command);

    CHECK(validate::what_changes(command, shell) == change);
}

TEST_CASE("a command that only looks, keeps a copy or chooses changes nothing") {
    struct Example {
        Shell shell;
        const char* command;
    };
    const auto [shell, command] = GENERATE(values<Example>({
        {Shell::azure_cli, "az vm list --query \"[?name=='delete']\""},
        {Shell::azure_cli, "az account set --subscription <subscription>"},
        {Shell::azure_cli, "az backup protection backup-now --item-name <vm>"},
        {Shell::powershell, "Get-Service | Where-Object Status -eq 'Stopped'"},
        {Shell::powershell, "Write-Host 'Remove-Item'"},
        {Shell::powershell, "Set-AzContext -Subscription <subscription>"},
        {Shell::powershell, "$c = New-AzDiskConfig -Location x"},
        {Shell::powershell, "New-Item -ItemType Directory x; Start-Process https://x"},
        {Shell::cmd, "reg query HKLM\\x /v add"},
        {Shell::cmd, "net start"},
        {Shell::cmd, "icacls x /save y"},
        {Shell::bash, "sudo systemctl status waagent # then restart it"},
        {Shell::bash, "sudo cp -p x y; mkdir z"},
        {Shell::bash, "echo rm x"},
        {Shell::bash, "sudo touch /root/x && sudo rm /root/x"},
        {Shell::bash, "mount | grep x; mount -l"},
        {Shell::bash, "sudo fsck -n x; ip route show; iptables -S"},
        {Shell::portal, "VM > Restart"},
    }));
    CAPTURE(command);

    CHECK(validate::what_changes(command, shell).empty());
}

TEST_CASE("a step that changes something without saying so is told, in each of its commands") {
    const std::string step = R"({"text": "Do it.", "shell": "bash", "command": "systemctl stop agent",
        "alternatives": [{"shell": "portal", "command": "VM > Stop"}, {"shell": "azure-cli", "command": "az vm stop --name <vm>"}]})";

    CHECK(
        problems_after({{"/fixes/0/steps/1", step}}) ==
        "kb.json#/fixes/0/steps/1/command: error: \"systemctl stop\" changes something, and the step says no risk; "
        "give the step \"risk\": \"caution\", or \"disruptive\" where something stops\n"
        "kb.json#/fixes/0/steps/1/alternatives/1/command: error: \"az ... stop\" changes something, and the step says "
        "no risk; give the step \"risk\": \"caution\", or \"disruptive\" where something stops\n");
    CHECK(problems_after({{"/fixes/0/steps/1", step_with("rm x", "caution")}}).empty());
    CHECK(problems_after({{"/fixes/0/steps/1", step_with("ls x", "safe")}}).empty());
}

TEST_CASE("what people only look with changes nothing") {
    const std::string where =
        GENERATE("/fixes/0/verify", "/escalations/0/collect/0", "/guides/0/nodes/0/question/how/0");
    const std::string look = R"({"text": "Look.", "shell": "bash", "command": "systemctl restart agent"})";

    CHECK(
        problems_after({{where, look}}) ==
        "kb.json#" + where +
            "/command: error: \"systemctl restart\" changes something where people only look; leave it to a step of a "
            "fix, which says its risk\n");
}

TEST_CASE("whoever writes an overlay is only asked to say what a step risks") {
    const std::string overlay = R"({"errors": [{"id": "OurOwnError", "title": "Ours", "summary": "It is ours.",
        "samples": ["OurOwnError"], "category": "vm-agent", "operations": ["backup"], "links": ["faq"], "os": ["linux"], "retry": "after-fix",
        "causes": [{"id": "it", "text": "It.", "likelihood": "common", "fix": "our-fix"}], "guide": "start",
        "sources": [{"what": "Us", "checked": "2026-11-01"}]}],
        "fixes": [{"id": "our-fix", "title": "Start ours", "os": ["linux"], "minutes": 1, "rights": ["guest-admin"],
        "steps": [{"text": "Start it.", "shell": "bash", "command": "systemctl start ours"}],
        "verify": {"text": "It runs."}, "wait_minutes": 1}]})";

    const std::string problems = problems_in({{"overlay.json", overlay}}, builtin::knowledge);

    CHECK_THAT(problems,
               ContainsSubstring("overlay.json#/fixes/0/steps/0/command: warning: \"systemctl start\" changes "
                                 "something, and the step says no risk; "));
    CHECK_THAT(problems, !ContainsSubstring("error:"));
}

}  // namespace vmbackup_diag::tests::changes_test
