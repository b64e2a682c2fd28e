// A placeholder that the program does not fill is told, and so is one that is of no use.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::placeholders_test {
namespace {

Change placeholder(const std::string& id, const std::string& meaning) {
    return {"/placeholders/1",
            nlohmann::json{{"id", id}, {"meaning", meaning}, {"characters", "-"}, {"max", 50}}.dump()};
}

const Change use_of_group{"/fixes/0/verify",
                          R"({"text": "It runs.", "shell": "azure-cli", "command": "az vm list -g <resource-group>"})"};

std::string told_after(const std::string& shell, const std::string& command) {
    const nlohmann::json step{{"text", "Look."}, {"shell", shell}, {"command", command}};
    return problems_after(
        {placeholder("resource-group", "group of the VM"), use_of_group, {"/fixes/0/steps/1", step.dump()}});
}

}  // namespace

TEST_CASE("what stands for something in another way than our placeholders is told") {
    const auto [shell, command, written, meant] = GENERATE(table<const char*, const char*, const char*, const char*>({
        {"azure-cli", "az vm show --name {vm}", "{vm}", "vm"},
        {"azure-cli", "az vm show --name [vm]", "[vm]", "vm"},
        {"azure-cli", "az vm list -g {{resource-group}}", "{resource-group}", "resource-group"},
        {"azure-cli", "az vm list -g {resource_group}", "{resource_group}", "resource-group"},
        {"azure-cli", "az vm list -g {resourceGroupName}", "{resourceGroupName}", "resource-group"},
        {"azure-cli", "az vm list -g myResourceGroup", "myResourceGroup", "resource-group"},
        {"powershell", "Get-AzVM -Name 'YOUR_VM'", "YOUR_VM", "vm"},
        {"portal", "Virtual machines > {vm}", "{vm}", "vm"},
    }));
    CAPTURE(command);

    CHECK(told_after(shell, command) == fmt::format("kb.json#/fixes/0/steps/1/command: error: \"{}\" stands for "
                                                    "something, and the program does not fill it; write <{}>\n",
                                                    written, meant));
}

TEST_CASE("it is told in a text too") {
    CHECK(problems_after({{"/fixes/0/verify/text", R"("The VM {vm} runs.")"}}) ==
          "kb.json#/fixes/0/verify/text: error: \"{vm}\" stands for something, and the program does not fill it; "
          "write <vm>\n");
}

TEST_CASE("brackets of a shell or a query, and words that go on, are no placeholders") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"azure-cli", "az vm list --query \"[].{vm:name}\""},
        {"bash", "ls ${vm} {disk} myself"},
        {"powershell", "[int]5; Get-Item x | ForEach-Object {vmx}"},
        {"bash", "grep '[Vm]' x"},
    }));
    CAPTURE(command);

    CHECK(told_after(shell, command).empty());
}

TEST_CASE("a placeholder that no command has, or that says its name alone, is told") {
    const std::string at = "kb.json#/placeholders/1";

    CHECK(problems_after({placeholder("resource-group", "group of the VM")}) ==
          at + ": error: no command has the placeholder <resource-group>; take it out\n");
    CHECK(problems_after({placeholder("resource-group", "Resource group"), use_of_group}) ==
          at + "/meaning: error: the meaning of <resource-group> is its name alone; say what it is, and where to read "
               "it\n");
    CHECK(
        problems_after({placeholder("resource-group", "Name of the VM"), use_of_group}) ==
        "kb.json#/placeholders/0/meaning: error: the meaning of <vm> is that of <resource-group>; use one of them, or "
        "say what is different here\n");
}

}  // namespace vmbackup_diag::tests::placeholders_test
