// What is left of the place that a command was pasted from is told: its options, its signs, and a risk said too low.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::pasted_commands_test {
namespace {

/// The problems of a second step with this command that says this risk, without their address.
std::string problems_of_command(const std::string& shell, const std::string& command, const std::string& risk) {
    const nlohmann::json step{{"text", "Do it."}, {"shell", shell}, {"command", command}, {"risk", risk}};
    const std::string where = "kb.json#/fixes/0/steps/1/command: error: ";
    const std::string problems = problems_after({{"/fixes/0/steps/1", step.dump()}});
    return problems.starts_with(where) ? problems.substr(where.size()) : problems;
}

}  // namespace

TEST_CASE("what stops the VM says that it is disruptive") {
    const auto [shell, command, stop] = GENERATE(table<const char*, const char*, const char*>({
        {"azure-cli", "az vm deallocate --name <vm>", "az vm deallocate"},
        {"powershell", "Get-AzVM -Name <vm> | Stop-AzVM", "Stop-AzVM"},
        {"powershell", "Restart-Computer", "Restart-Computer"},
        {"cmd", "shutdown /r /t 0", "shutdown"},
        {"bash", "sudo systemctl reboot", "systemctl reboot"},
        {"bash", "sudo reboot", "reboot"},
    }));
    CAPTURE(command);

    CHECK(problems_of_command(shell, command, "caution") ==
          std::string("\"") + stop +
              "\" stops the VM, and the step says \"caution\"; give the step \"risk\": \"disruptive\"\n");
    CHECK_THAT(problems_of_command(shell, command, "disruptive"), !ContainsSubstring("stops the VM"));
}

TEST_CASE("what only speaks of a stop, or takes one back, stops nothing") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"azure-cli", "az vm start --name <vm>"},
        {"bash", "ls -l /var/run/reboot-required"},
        {"bash", "sudo shutdown -c"},
        {"cmd", "shutdown /a"},
    }));
    CAPTURE(command);

    CHECK(problems_of_command(shell, command, "caution").empty());
}

TEST_CASE("an option that is not written as its program knows it is told") {
    const auto [shell, command, problem] = GENERATE(table<const char*, const char*, const char*>({
        {"azure-cli", "az vm show -name <vm>",
         "\"-name\" is no option of az: those are written as --resource-group or -g"},
        {"azure-cli", "az vm show --vm_name <vm>",
         "\"--vm_name\" is no option of az: those are written as --resource-group or -g"},
        {"azure-cli", "az vm show -ResourceGroupName x",
         "\"-ResourceGroupName\" is no option of az: those are written as --resource-group or -g"},
        {"azure-cli", "az vm show --name <vm> --name x", "the option \"--name\" is given twice"},
        {"powershell", "Get-Service --Name x", "\"--Name\" has two hyphens, and cmdlets know one"},
        {"powershell", "List-Service x", "\"List\" is no verb of PowerShell's cmdlets"},
    }));
    CAPTURE(command);

    CHECK(problems_of_command(shell, command, "safe") == std::string(problem) + "; write it as the program knows it\n");
}

TEST_CASE("options of az and of cmdlets, and programs that look like cmdlets, have no problem") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"azure-cli", "az vm show -g x --name=<vm> --query \"[?a=='-Bc']\" -o tsv"},
        {"azure-cli", "az vm list --ids \"$(az vm show --ids x --query id)\""},
        {"azure-cli", "az vm update --set a=1 --set b=-20"},
        {"powershell", "manage-bde -status; Get-Service -Name x"},
        {"powershell", "1..3 | ForEach-Object { $_ - 1 }"},
    }));
    CAPTURE(command);

    CHECK(problems_of_command(shell, command, "caution").empty());
}

TEST_CASE("a command that is not whole, or has signs of another place in it, is told") {
    const auto [shell, command, problem] = GENERATE(table<const char*, const char*, const char*>({
        {"bash", "ls &amp;&amp; df", "\"&amp;\" is HTML for another character"},
        {"powershell", "Get-Service -Name ...", "three dots stand for what was left out"},
        {"powershell", "Get-Service Rd\u0410gent", "a character is none of ASCII, and may only look like one"},
        {"bash", "ps -e |", "nothing follows | at its end"},
        {"bash", "ls &&", "nothing follows & at its end"},
        {"bash", "ps -e \\", "nothing follows \\ at its end"},
        {"powershell", "Get-Service `", "nothing follows ` at its end"},
        {"powershell", "Get-Service | | Format-List", "nothing stands between two signs |"},
        {"bash", "tail \\ \n -n 5 x", "a blank stands between \\ and the end of its line"},
        {"bash", "ls $env:HOME", "\"$env:\" is of PowerShell"},
        {"powershell", "Get-Item x && Get-Item y", "Windows PowerShell knows no \"&&\""},
        {"powershell", "Get-ChildItem %WINDIR%\\x", "\"%WINDIR%\" is of cmd"},
        {"cmd", "dir $HOME", "\"$HOME\" is of other shells"},
        {"powershell", "Get-Service \\\n -Name x", "no line goes on after \\ here"},
        {"portal", "Backup jobs -> Details", "\"->\" stands in a path to click, and \" > \" is expected"},
        {"portal", "Backup jobs > > Details", "a name is missing in a path to click"},
        {"portal", "Backup jobs > Details >", "a name is missing in a path to click"},
    }));
    CAPTURE(command);

    CHECK(problems_of_command(shell, command, "safe") ==
          std::string(problem) + "; write the whole command as \"" + shell + "\" takes it\n");
}

TEST_CASE("signs of another shell in quotes, and those of its own, belong to a command") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"bash", "ls && df || date +%Y%m%d | sort"},
        {"bash", "find x -exec ls {} \\;\nls a\\ b \\\n c"},
        {"bash", "echo '$env:x && %WINDIR%'"},
        {"powershell", "Set-Content x '%SystemRoot%\\y && z'"},
        {"powershell", "Get-Service `\n -Name $env:x | Where-Object { $_.Name -eq \"a || b\" }"},
        {"cmd", "dir %WINDIR% && dir C:\\$Recycle.Bin"},
        {"portal", "Backup jobs > (job) > Details\u2026"},
    }));
    CAPTURE(command);

    CHECK_THAT(problems_of_command(shell, command, "safe"), !ContainsSubstring("write the whole command"));
}

}  // namespace vmbackup_diag::tests::pasted_commands_test
