// A name goes into a command in the way its shell needs it, and what is not known stays a placeholder.
#include "vmbackup_diag/render/command.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::command_test {
namespace {

const Context context{.names = {{"vm", "web01"}, {"resource-group", "rg(prod)"}}};

}  // namespace

TEST_CASE("a command is filled with what is known, quoted where its shell needs it") {
    struct Example {
        Shell shell;
        const char* command;
        const char* filled;
    };
    const auto [shell, command, filled] = GENERATE(values<Example>({
        {Shell::bash, "show <vm>", "show web01"},
        {Shell::bash, "show <vm> <vm>.<vault>", "show web01 web01.<vault>"},
        {Shell::bash, "show", "show"},
        {Shell::bash, "", ""},
        {Shell::bash, "grep x < <vm> > y", "grep x < web01 > y"},
        {Shell::bash, "show <resource-group>", "show 'rg(prod)'"},
        {Shell::bash, "show \"<resource-group>\"", "show \"rg(prod)\""},
        {Shell::bash, "show '<resource-group>'", "show 'rg(prod)'"},
        {Shell::bash, "show 'a' <resource-group>", "show 'a' 'rg(prod)'"},
        {Shell::bash, "show \"[?name=='<resource-group>']\"", "show \"[?name=='rg(prod)']\""},
        {Shell::bash, "show \"it's\" <resource-group>", "show \"it's\" 'rg(prod)'"},
        {Shell::powershell, "Get-AzVM -Name <vm> -ResourceGroupName <resource-group>",
         "Get-AzVM -Name web01 -ResourceGroupName 'rg(prod)'"},
        {Shell::cmd, "show <resource-group>", "show \"rg(prod)\""},
        {Shell::cmd, "echo ^\" <resource-group>", "echo ^\" \"rg(prod)\""},
        {Shell::portal, "Virtual machines > <vm> > <resource-group>", "Virtual machines > web01 > rg(prod)"},
    }));
    CAPTURE(command);

    CHECK(render::filled({shell, command}, context) == filled);
}

TEST_CASE("what is not known is named once each, in order") {
    const Command command{Shell::bash, "az x <vault> --vm <vm> --vault <vault> --job <job>"};

    CHECK(render::unfilled(command, context) == std::vector<std::string>{"vault", "job"});
    CHECK(render::unfilled({Shell::bash, "az x <vm> <Vault> <1> < a>"}, context).empty());
}

TEST_CASE("a value with parentheses leaves every shipped command in one piece") {
    const Knowledge& knowledge = builtin::knowledge;
    Context everything;
    for (const Placeholder& placeholder : knowledge.placeholders) {
        const bool may_have_some = placeholder.characters.find('(') != std::string_view::npos;
        everything.names.push_back({std::string(placeholder.id), may_have_some ? "a(b)" : "a"});
    }
    const auto check = [&](const Command& command) {
        const std::string filled = command.shell == Shell::portal ? "" : render::filled(command, everything);
        CAPTURE(filled);
        for (std::size_t at = filled.find("a(b)"); at != filled.npos; at = filled.find("a(b)", at + 1)) {
            const std::string before = filled.substr(0, at);
            const bool is_a_word_in_quotes = before.ends_with(" '") || before.ends_with(" \"");
            const bool is_inside_quotes = std::ranges::count(before, '"') % 2 == 1;
            CHECK((is_a_word_in_quotes || is_inside_quotes));
        }
    };
    for (const Fix& fix : knowledge.fixes) {
        for (const Step& step : fix.steps) {
            std::ranges::for_each(step.commands, check);
        }
        std::ranges::for_each(fix.verify.commands, check);
    }
}

TEST_CASE("a word of a command line is quoted where a shell would read it as something else") {
    CHECK(render::shell_word("web-01.prod_x") == "web-01.prod_x");
    CHECK(render::shell_word("") == "''");
    CHECK(render::shell_word("my team.json") == "'my team.json'");
    CHECK(render::shell_word("$(rm x)") == "'$(rm x)'");
    CHECK(render::shell_word("it's") == "'it'\\''s'");
    CHECK(render::shell_word("~/a") == "'~/a'");
}

}  // namespace vmbackup_diag::tests::command_test
