// The command that a conversation ends with goes on with it as it was held.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::resume_test {
namespace {

/// The last line that is a command, as it is printed.
std::string command_in(const std::string& errors) {
    const std::size_t at = errors.rfind("vmbackup-diag wizard");
    return at == errors.npos ? "" : errors.substr(at, errors.find('\n', at) - at);
}

}  // namespace

TEST_CASE("the command to go on with carries what the conversation was begun with") {
    const auto [arguments, input, command] = GENERATE(table<std::vector<std::string>, std::string, std::string>({
        {{"wizard", "--set", "vm=web01", "--os", "linux", "--at", "vm-agent"},
         "q\n",
         "vmbackup-diag wizard --set vm=web01 --case c1:2026.11:vm-agent:os=linux::szct"},
        {{"wizard", "--no-restart", "--linear", "--quiet"},
         "q\n",
         "vmbackup-diag wizard --linear --case c1:2026.11:start:no-restart::h14b"},
        {{"wizard", "--kb", "knowledge/small.json", "--no-builtin-kb", "--at", "agent"},
         "q\n",
         "vmbackup-diag wizard --kb knowledge/small.json --no-builtin-kb --case c1:2026.11:agent:::4ghs"},
        {{"wizard", "--report", "/no such folder/it's.md", "--redact"},
         "q\n",
         "vmbackup-diag wizard --report '/no such folder/it'\\''s.md' --redact --case c1:2026.11:start:::636e"},
        {{"wizard"},
         "UserErrorKeyVaultPermissionsNotConfigured at "
         "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/"
         "Prod/providers/Microsoft.Compute/virtualMachines/Web01\nq\n",
         "vmbackup-diag wizard --set resource-group=Prod --set subscription=11111111-2222-3333-4444-555555555555 "
         "--set vm=Web01 --case c1:2026.11:start::start=UserErrorKeyVaultPermissionsNotConfigured:fsak"},
    }));
    CAPTURE(arguments);
    fs::current_path(VMBACKUP_DIAG_TESTS);

    CHECK(command_in(run(arguments, input).errors) == command);
}

TEST_CASE("a conversation that is taken up again shows what it showed before") {
    const Outcome before = run({"wizard", "--os", "linux", "--set", "vm=web01", "--at", "vm-agent"}, "1\n");

    const std::string command =
        command_in(run({"wizard", "--os", "linux", "--set", "vm=web01", "--at", "vm-agent"}, "1\nq\n").errors);
    const std::string case_string = command.substr(command.rfind(' ') + 1);
    const Outcome after = run({"wizard", "--set", "vm=web01", "--case", case_string});

    CHECK(after.status == before.status);
    CHECK(after.output == before.output);
}

}  // namespace vmbackup_diag::tests::resume_test
