// What belongs to one subscription is told, and a secret is not said once more; what is the same for everybody may
// stand.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::secrets_test {

TEST_CASE("an id, a key, a password or an address of somebody is told") {
    const auto [shell, command, problem] = GENERATE(table<const char*, const char*, const char*>({
        {"azure-cli", "az account show --subscription 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
         "\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\" is the id of one subscription, tenant or resource"},
        {"azure-cli", "az vm show --ids /subscriptions/3F2504E0-4F89-41D3-9A0C-0305E82C3301/x",
         "\"3F2504E0-4F89-41D3-9A0C-0305E82C3301\" is the id of one subscription, tenant or resource"},
        {"azure-cli",
         "az storage blob list --account-key aB3dEf6hIj9lMn2pQr5tUv8xYz1+aB3dEf6hIj9lMn2pQr5tUv8xYz1/aB3d==",
         "\"aB3d...\" is a key of an account"},
        {"bash", "ls \"AccountName=x;AccountKey=notlongbutone\"", "\"notl...\" is a key of an account"},
        {"bash", "curl \"https://x/y?sv=2022&sig=abc%2Fdef%3D\"", "\"abc%...\" is a signature of a shared access"},
        {"azure-cli", "az sql db show --admin-password Winter2026", "\"Wint...\" is a secret"},
        {"powershell", "$p = ConvertTo-SecureString 'Winter2026' -AsPlainText -Force", "\"Wint...\" is a secret"},
        {"bash", "curl http://10.20.30.40/x", "\"10.20.30.40\" is the address of one host"},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command) == std::string(problem) + "; write a placeholder in its place\n");
}

TEST_CASE("what is the same for everybody, and what only looks like a secret, has no problem") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"bash", "curl http://168.63.129.16/x; ping 127.0.0.1; ip route get 169.254.169.254; curl http://192.0.2.7/"},
        {"bash", "ip route show 10.0.0.0/8; ls /opt/x-2.7.41491.1102 /opt/1.2.3"},
        {"azure-cli", "az ad sp show --id 262044b1-e2ce-469f-a196-69ab7ada62d3"},
        {"azure-cli", "az role assignment list --assignee 00000000-0000-0000-0000-000000000000"},
        {"azure-cli", "az storage blob list --account-key <vm> --sas-token \"$SAS\""},
        {"powershell", "Get-Item 'HKLM:\\X\\{4d36e97b-e325-11ce-bfc1-08002be10318}'"},
        {"powershell",
         "$p = ConvertTo-SecureString $x -AsPlainText -Force; $q = ConvertTo-SecureString -String \"$y\""},
        {"cmd", "sc query x password= \"\""},
        {"cmd", "manage-bde -status C: -password"},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command).empty());
}

}  // namespace vmbackup_diag::tests::secrets_test
