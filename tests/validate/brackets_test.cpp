// Brackets, quotes, here-strings and comments of a command are in pairs, as its shell reads them.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::brackets_test {
namespace {

struct Example {
    const char* shell;
    const char* command;
};

std::string problems_of(const Example& example) {
    return problems_after({{"/fixes/0/steps/0/shell", nlohmann::json(example.shell).dump()},
                           {"/fixes/0/steps/0/command", nlohmann::json(example.command).dump()}});
}

}  // namespace

TEST_CASE("a command in which all is in pairs has no problem, whatever stands in its texts and comments") {
    const auto example = GENERATE(values<Example>({
        {"powershell", "Get-Process | Where-Object { $_.Id -in @(1, 2) } | ForEach-Object { $_.Modules[0] }"},
        {"powershell", "Write-Host '(' \"[\" 'it''s {' \"a \"\"quoted\"\" (\""},
        {"powershell", "Write-Host `( \"a `\" (\""},
        {"powershell", "Write-Host \"one $(Get-Item \"C:\\$('a')\") (two\""},
        {"powershell", "Get-Item a # it's (\nGet-Item b <# a } and a \" #>"},
        {"powershell", "Get-Item C#; Get-Item $env:a"},
        {"powershell", "$text = @'\nit's (\n'@\n$text"},
        {"powershell", "$text = @\"\na \" and $(Get-Item 'b') {\n\"@ -replace 'a', '('"},
        {"powershell", "@{ 'a' = 1 }['a']"},
        {"cmd", "for %i in (a b) do (echo %i)"},
        {"cmd", "rem it's (\n:: so is [\necho a"},
        {"cmd", "echo ^( \"{\" 'a'"},
        {"bash", "case a in b) echo 'c';; esac"},
        {"azure-cli", "az vm list --query \"[?name=='a'].{id:id}\""},
        {"portal", "VM > (the disk"},
    }));
    CAPTURE(example.shell, example.command);

    CHECK(problems_of(example).empty());
}

TEST_CASE("what has no partner is told") {
    struct Unpaired {
        Example example;
        const char* problem;
    };
    const auto [example, problem] = GENERATE(values<Unpaired>({
        {{"powershell", "Get-Process | Where-Object { $_.Id"}, "a { that nothing closes"},
        {{"powershell", "Get-Item (Get-Item a))"}, "a ) that closes nothing"},
        {{"powershell", "Get-Item @(1, 2]"}, "a ] where ) is expected"},
        {{"powershell", "\"a\"[0"}, "a [ that nothing closes"},
        {{"powershell", "Write-Host \"it is $(Get-Date\""}, "a quote without its partner"},
        {{"powershell", "Write-Host \"it is $(Get-Date"}, "a $( that nothing closes"},
        {{"powershell", "Write-Host 'it's'"}, "a quote without its partner"},
        {{"powershell", "$text = @'\nit\n '@"}, "a @' that nothing closes"},
        {{"powershell", "$text = @\"\nit\n \"@"}, "a @\" that nothing closes"},
        {{"powershell", "Get-Item a <# the first"}, "a <# that nothing closes"},
        {{"cmd", "for %i in (a b) do (echo %i"}, "a ( that nothing closes"},
        {{"cmd", "echo a)"}, "a ) that closes nothing"},
        {{"cmd", "echo \"a\necho b\""}, "a quote without its partner"},
    }));
    CAPTURE(example.shell, example.command);

    CHECK(problems_of(example) ==
          "kb.json#/fixes/0/steps/0/command: error: the command has " + std::string(problem) + "\n");
}

}  // namespace vmbackup_diag::tests::brackets_test
