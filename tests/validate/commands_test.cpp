// A command is safe to paste when it reaches the shell as it was meant.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::commands_test {
namespace {

/// The problems of a command in a shell, without their address.
std::string problems_of(const std::string& shell, const std::string& command) {
    const std::string at = "kb.json#/fixes/0/steps/0/command: error: ";
    std::string problems = problems_after({{"/fixes/0/steps/0/shell", nlohmann::json(shell).dump()},
                                           {"/fixes/0/steps/0/command", nlohmann::json(command).dump()}});
    for (auto found = problems.find(at); found != problems.npos; found = problems.find(at)) {
        problems.erase(found, at.size());
    }
    return problems;
}

}  // namespace

TEST_CASE("a command that a shell takes as it stands has no problem") {
    struct Example {
        const char* shell;
        const char* command;
    };
    const auto [shell, command] = GENERATE(values<Example>({
        {"bash", "echo \"it's\" 'a \"quote\"' \\' \\\""},
        {"bash", "az vm show -n <vm> # its state"},
        {"bash", "grep -c agent < in > out\nwc -l out"},
        {"bash", "cat user@host:log$"},
        {"bash", "sort <in >out <<<vm.txt"},
        {"powershell", "Write-Host 'it''s' \"`\"\""},
        {"powershell", "PSRemoting -Check"},
        {"powershell", "C:\\Tools\\agent.exe > C:\\log.txt"},
        {"cmd", "echo don't"},
        {"cmd", "echo ^\""},
        {"portal", "VM > Don't \"stop"},
    }));
    CAPTURE(shell, command);

    CHECK(problems_of(shell, command).empty());
}

TEST_CASE("what a text editor or a terminal put into a command is told") {
    struct Example {
        const char* shell;
        const char* command;
        const char* problems;
    };
    const auto [shell, command, problems] = GENERATE(values<Example>({
        {"bash", "ls \u2011l", "the command holds a hyphen that does not break; write -\n"},
        {"bash", "ls\u3000-l", "the command holds a wide space; write a blank\n"},
        {"bash", "echo \u201Ex\u201C",
         "the command holds a typographic quote; write \"\n"
         "the command holds a typographic quote; write \"\n"},
        {"bash", "# ls", "the command begins with the prompt sign \"# \"; leave it out\n"},
        {"bash", "user@web01:~$ ls", "the command begins with the prompt sign \"user@web01:~$\"; leave it out\n"},
        {"cmd", "C:\\Windows>dir", "the command begins with the prompt sign \"C:\\Windows>\"; leave it out\n"},
        {"powershell", "PS> dir", "the command begins with the prompt sign \"PS>\"; leave it out\n"},
        {"bash", "ls\n$ wc", "the command begins with the prompt sign \"$ \"; leave it out\n"},
        {"bash", "echo 'it's'", "the command has a quote without its partner\n"},
        {"powershell", "echo \"a\\\"", ""},
        {"bash", "echo \"a\\\"", "the command has a quote without its partner\n"},
        {"cmd", "echo \"a", "the command has a quote without its partner\n"},
        {"bash", "ls\n", "the command begins or ends with white space\n"},
        {"bash", "ls <folder>", "there is no placeholder <folder>\n"},
        {"bash", "echo <vm -n",
         "\"<vm\" is no placeholder, and looks like one; write it as <name>, of small letters, digits and hyphens\n"},
        {"bash", "echo '<vm'",
         "\"<vm\" is no placeholder, and looks like one; write it as <name>, of small letters, digits and hyphens\n"},
        {"bash", "echo <VM>",
         "\"<VM>\" is no placeholder, and looks like one; write it as <name>, of small letters, digits and hyphens\n"},
        {"bash", "echo <the vm>",
         "\"<the vm>\" is no placeholder, and looks like one; write it as <name>, of small letters, digits and "
         "hyphens\n"},
    }));
    CAPTURE(shell, command);

    CHECK(problems_of(shell, command) == problems);
}

TEST_CASE("a placeholder is written with hyphens") {
    const Change group{"/placeholders/1",
                       R"({"id": "vault-group", "meaning": "group of the vault", "characters": "-", "max": 90})"};
    const Change use{"/fixes/0/verify", R"({"text": "It runs.", "shell": "bash", "command": "ls <vault-group>"})"};
    const auto problems_of_group = [&](const char* command) {
        return problems_after({group, use, {"/fixes/0/steps/0/command", nlohmann::json(command).dump()}});
    };

    CHECK(problems_of_group("systemctl start <vault-group>").empty());
    CHECK(problems_of_group("systemctl start <vault_group>") ==
          "kb.json#/fixes/0/steps/0/command: error: \"<vault_group>\" is no placeholder, and looks like one; write it "
          "as <name>, of small letters, digits and hyphens\n");
}

TEST_CASE("a command that could not be read is complained about once") {
    CHECK(problems_of("bash", "") == "expected a text without control or invisible characters, found \"\"\n");
}

}  // namespace vmbackup_diag::tests::commands_test
