// A command is for a shell that the system of its step has, and that knows it.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::shells_test {
namespace {

const Change os{"/facts/1", R"({"id": "os", "title": "the system", "values": ["windows", "linux"]})"};

/// The problems of a second step that is for this system.
std::string problems_of_step(const std::string& system, const std::string& shell, const std::string& command) {
    const nlohmann::json step{{"text", "Look."}, {"shell", shell}, {"command", command}, {"when", {{"os", system}}}};
    return problems_after({os, {"/fixes/0/steps/1", step.dump()}});
}

}  // namespace

TEST_CASE("a command in a shell that the machine has not, or that does not know it, is told") {
    struct Example {
        const char* system;
        const char* shell;
        const char* command;
        const char* problem;
    };
    const auto [system, shell, command, problem] = GENERATE(values<Example>({
        {"windows", "bash", "systemctl status agent",
         "the step is for Windows, and its shell \"bash\" for Linux; write it for a shell of that system, or say with "
         "\"when\" where the step can work"},
        {"linux", "cmd", "vssadmin list writers",
         "the step is for Linux, and its shell \"cmd\" for Windows; write it for a shell of that system, or say with "
         "\"when\" where the step can work"},
        {"linux", "azure-cli", "Get-AzVM -Name <vm>",
         "\"Get-AzVM\" is a cmdlet, and the shell is \"azure-cli\"; name the shell that the command is for"},
        {"windows", "cmd", "Get-Service x",
         "\"Get-Service\" is a cmdlet, and the shell is \"cmd\"; name the shell that the command is for"},
        {"windows", "powershell", "sudo systemctl status agent",
         "\"sudo\" is of Linux, and the shell is \"powershell\"; name the shell that the command is for"},
        {"windows", "cmd", "systemctl status walinuxagent",
         "\"systemctl\" is of Linux, and the shell is \"cmd\"; name the shell that the command is for"},
        {"windows", "powershell", "Get-Date; apt-get --version",
         "\"apt-get\" is of Linux, and the shell is \"powershell\"; name the shell that the command is for"},
        {"linux", "bash", "vssadmin list writers",
         "\"vssadmin\" is of Windows, and the shell is \"bash\"; name the shell that the command is for"},
        {"linux", "bash", "Get-Service walinuxagent",
         "\"Get-Service\" is a cmdlet, and the shell is \"bash\"; name the shell that the command is for"},
        {"linux", "powershell", "Get-AzVM; Get-Service walinuxagent",
         "\"Get-Service\" works on Windows alone, and the step is for Linux; write it for a shell of that system, "
         "or "
         "say with \"when\" where the step can work"},
        {"linux", "azure-cli", "systemctl status agent",
         "no command here is \"az\", and the shell is \"azure-cli\"; name the shell that the command is for"},
    }));
    CAPTURE(shell, command);

    CHECK(problems_of_step(system, shell, command) ==
          std::string("kb.json#/fixes/0/steps/1/command: error: ") + problem + "\n");
}

TEST_CASE("a command in a shell of its system has no problem") {
    struct Example {
        const char* system;
        const char* shell;
        const char* command;
    };
    const auto [system, shell, command] = GENERATE(values<Example>({
        {"linux", "bash", "sudo apt-get --version"},
        {"linux", "powershell", "Get-AzVM -Name <vm>"},
        {"linux", "powershell", "Get-AzDisk -Name <vm> | Format-List"},
        {"linux", "bash", "echo vssadmin | grep Get-Service"},
        {"windows", "powershell", "Get-Service RdAgent; Write-Output 'sudo'"},
        {"linux", "azure-cli", "echo x | az vm list"},
        {"windows", "powershell", "vssadmin list writers"},
        {"windows", "azure-cli", "az vm show --name <vm>"},
    }));
    CAPTURE(shell, command);

    CHECK(problems_of_step(system, shell, command).empty());
}

TEST_CASE("what is collected is for the systems of its escalation") {
    struct Example {
        Change os_of;
        Change step;
        const char* problem;
    };
    const auto [os_of, step, problem] = GENERATE(values<Example>({
        {{"/escalations/0/os", R"(["linux"])"},
         {"/escalations/0/collect/0", R"({"text": "List it.", "shell": "cmd", "command": "dir"})"},
         "kb.json#/escalations/0/collect/0/command: error: the step is for Linux, and its shell \"cmd\" for Windows; "
         "write it for a shell of that system, or say with \"when\" where the step can work\n"},
        {{"/escalations/0/os", R"(["linux"])"},
         {"/escalations/0/collect/0", R"({"text": "List it.", "shell": "bash", "command": "ls"})"},
         ""},
    }));
    CAPTURE(step.json);

    CHECK(problems_after({os, os_of, step}) == problem);
}

TEST_CASE("what a question tells people to look at is for the systems of those who are asked") {
    const Change entry_of{"/errors/0/os", R"(["linux"])"};
    const auto how = [](const char* shell, const char* command) {
        return Change{"/guides/0/nodes/0/question/how/1",
                      nlohmann::json{{"text", "Look."}, {"shell", shell}, {"command", command}}.dump()};
    };
    const Change use{"/escalations/0/collect/0",
                     R"({"text": "It.", "shell": "portal", "command": "Virtual machines > <vm>"})"};
    const std::string at = "kb.json#/guides/0/nodes/0/question/how/1/command: error: ";

    CHECK_THAT(
        problems_after({os, entry_of, use, how("cmd", "sc query x")}),
        ContainsSubstring(at + "the step is for Linux, and its shell \"cmd\" for Windows; write it for a shell of "
                               "that system, or say with \"when\" where the step can work\n"));
    CHECK_THAT(problems_after({os, entry_of, use, how("powershell", "Get-Service x")}),
               ContainsSubstring(at + "\"Get-Service\" works on Windows alone, and the step is for Linux"));
    CHECK_THAT(problems_after({os, entry_of, use, how("bash", "ls")}), !ContainsSubstring("/how/1"));
    CHECK_THAT(problems_after({os, use, how("cmd", "sc query x")}), !ContainsSubstring("/how/1"));
}

}  // namespace vmbackup_diag::tests::shells_test
