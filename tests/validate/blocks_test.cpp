// A block of a shell that is not whole is told; what only looks like its words is left alone.
#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::blocks_test {

TEST_CASE("a block that is not whole is told") {
    const auto [shell, command, problem] = GENERATE(table<const char*, const char*, const char*>({
        {"bash", "if test -e x; then ls x", "\"then\" is not followed by \"fi\""},
        {"bash", "if test -e x; ls x; fi", "\"fi\" stands where \"then\" is expected"},
        {"bash", "for f in a b; do ls $f", "\"do\" is not followed by \"done\""},
        {"bash", "while true\nls x\ndone", "\"done\" stands where \"do\" is expected"},
        {"bash", "case $x in a) ls x;;", "\"case\" is not followed by \"esac\""},
        {"bash", "ls x; fi", "\"fi\" stands without its beginning"},
        {"bash", "cat <<EOF\nx", "no line ends the text after <<EOF"},
        {"bash", "ls $(date", "\"$(\" is not followed by \")\""},
        {"bash", "ls \"$(if true; then date)\"", "\"then\" is not followed by \"fi\""},
        {"bash", "ls x)", "\")\" ends nothing"},
        {"bash", "[[ -e x && ls x", "\"[[\" is not followed by \"]]\""},
        {"bash", "{ ls x; ls y", "\"{\" is not followed by \"}\""},
        {"azure-cli", "if true; then az vm list", "\"then\" is not followed by \"fi\""},
        {"powershell", "try { Get-Date }", "\"try\" is not followed by \"catch\" or \"finally\""},
        {"powershell", "try { Get-Date }; catch { 'x' }", "\"try\" is not followed by \"catch\" or \"finally\""},
        {"powershell", "Get-Date; finally { 'x' }", "\"finally\" stands without its \"try\""},
        {"powershell", "Get-Date; else { 'x' }", "\"else\" stands without its \"if\""},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command) ==
          std::string(problem) + "; end what the command begins, or leave out what it ends\n");
}

TEST_CASE("a block that is whole, and a word that begins none, have no problem") {
    const auto [shell, command] = GENERATE(table<const char*, const char*>({
        {"bash", "if test -e x; then ls x; elif true; then ls y; else ls z; fi | head"},
        {"bash", "for f in a b; do\n  if [[ -e $f && ( -r $f ) ]]; then ls $f; fi\ndone"},
        {"bash", "while read -r a; do ls \"$(ls \"$a\")\"; done < <(ls)"},
        {"bash", "case $x in a|b) ls x;; (c) ls y;; *) if true; then ls; fi;; esac"},
        {"bash", "cat <<'EOF' | grep if\nif x\nEOF\nls"},
        {"bash", "cat <<A; ls\nfi\nA"},
        {"bash", "ls $((1 + 2)) done fi; grep -c do x # if so"},
        {"bash", "f() { ls; }; f && (ls; ls) && a=(x y) && ls 'for' \\( \"if (\""},
        {"bash", "for ((n = 0; n < 3; n++)); do ls; done; cat <<< x; until false; do ls; done"},
        {"bash", "find . -name x -exec ls {} \\; ! ls; time ls"},
        {"powershell", "try { Get-Date } catch [IO.IOException] { 'x' } catch { 'y' }\nfinally { 'z' }"},
        {"powershell", "if ($true) { try { Get-Date }\n catch { 'x' } } elseif ($false) { 'y' } else { 'z' }"},
        {"powershell", "Write-Host 'try {'; Write-Host try; $try = 1"},
    }));
    CAPTURE(command);

    CHECK(problems_of_step(shell, command).empty());
}

}  // namespace vmbackup_diag::tests::blocks_test
