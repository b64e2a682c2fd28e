// An option that lost its value is told; a switch needs none.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::values_test {

TEST_CASE("an option without its value is told") {
    const auto [shell, command, option] = GENERATE(table<const char*, const char*, const char*>({
        {"azure-cli", "az vm show --name", "--name"},
        {"azure-cli", "az vm show --resource-group --name <vm>", "--resource-group"},
        {"azure-cli", "az vm show --name <vm> -o | head", "-o"},
        {"azure-cli", "az vm show --name= --ids x", "--name"},
        {"azure-cli", "az vm show --ids \"$(az vm list --query)\"", "--query"},
        {"azure-cli", "az vm show --name \\\n  --ids x", "--name"},
        {"bash", "az vm show --name > /tmp/x", "--name"},
        {"powershell", "Get-Service -Name", "-Name"},
        {"powershell", "Get-Service -Name -ErrorAction Stop", "-Name"},
        {"powershell", "Get-Item -Path | Select-Object Name", "-Path"},
        {"powershell", "Get-WinEvent -FilterHashtable @{LogName='System'} -MaxEvents", "-MaxEvents"},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command) ==
          std::string("\"") + option +
              "\" has no value; give it one, or exempt \"values/start-agent\" if it takes none\n");
}

TEST_CASE("a value may be anything, and a switch has none") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"azure-cli", "az vm show --name <vm> --show-details -d --output=json"},
        {"azure-cli", "az vm show --name \"$(az vm list)\" --verbose"},
        {"azure-cli", "az vm show --name \\\n  <vm>"},
        {"azure-cli", "az vm list --query '[]' --all && az vm list -h"},
        {"bash", "ls --all; systemctl status x --full"},
        {"powershell", "Get-Item -Path (Get-Location) -Force"},
        {"powershell", "Get-Item -Path @('a', 'b') | Where-Object Name -eq 'a'"},
        {"powershell", "Get-Item -Path `\n  x | Where-Object { $_.Name -ne 'a' }"},
        {"powershell", "Get-Random -Minimum -5; Get-ChildItem -rec; Get-Item x -Verbose:$false"},
        {"powershell", "manage-bde -status"},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command).empty());
}

}  // namespace vmbackup_diag::tests::values_test
