// The scripts, one for each shell. All do the same: they ask `completion SHELL -- WORD...`, where a | follows the last
// word, so that an empty one is an argument in every shell. Each line of the answer is a candidate, a tab and its
// meaning; a line that is / alone says that a file's name may stand there too.
#include "completion.hpp"

namespace vmbackup_diag::cli {
namespace {

// Readline takes --format=json for three words, replaces the third alone, and has done so with "$2" up to the cursor.
constexpr std::string_view bash = R"script(# Completion of vmbackup-diag for bash: the program says what may follow.
_vmbackup_diag() {
    local words=() word previous= before text files= i
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $i == "$COMP_CWORD" && $word != = ]] && word=$2
        if [[ ($word == = || $previous == =) && ${#words[@]} -gt 0 ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        previous=$word
    done
    before=${words[${#words[@]} - 1]}
    word=$2
    [[ $word == = ]] && word=
    before=${before%"$word"}
    words[${#words[@]} - 1]+='|'
    COMPREPLY=()
    while IFS=$'\t' read -r text _; do
        if [[ $text == / ]]; then
            files=yes
        else
            COMPREPLY+=("${text#"$before"}")
        fi
    done < <("$1" completion bash -- "${words[@]}" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    if [[ $files ]]; then
        compopt -o default
        if [[ ${#COMPREPLY[@]} -gt 0 ]]; then
            compopt -o filenames
            while read -r text; do
                COMPREPLY+=("$text")
            done < <(compgen -f -- "$word")
        fi
    fi
}
complete -F _vmbackup_diag vmbackup-diag
)script";

constexpr std::string_view zsh = R"script(#compdef vmbackup-diag
# Completion of vmbackup-diag for zsh: the program says what may follow.
_vmbackup-diag() {
    local line files
    local -a whole unfinished
    local -a any_case=(-M 'm:{a-zA-Z}={A-Za-z}')
    for line in "${(@f)$("${(Q)words[1]}" completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}|" 2>/dev/null)}"; do
        case $line in
            '') ;;
            /) files=yes ;;
            *=$'\t'*) unfinished+=("${${line//:/\\:}/$'\t'/:}") ;;
            *) whole+=("${${line//:/\\:}/$'\t'/:}") ;;
        esac
    done
    ((${#whole})) && _describe -t values 'what may follow' whole "${any_case[@]}"
    ((${#unfinished})) && _describe -t values 'what may follow' unfinished "${any_case[@]}" -S ''
    if [[ -n $files ]]; then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        _files
    fi
}
if [[ $funcstack[1] == _vmbackup-diag ]]; then
    _vmbackup-diag "$@"
else
    compdef _vmbackup-diag vmbackup-diag
fi
)script";

constexpr std::string_view fish = R"script(# Completion of vmbackup-diag for fish: the program says what may follow.
function __vmbackup_diag_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] completion fish -- $words[2..-1] "$current|" 2>/dev/null)
        if test "$line" = /
            set -l before (string match -r -- '^--[^=]*=' "$current")
            __fish_complete_path (string replace -- "$before" '' "$current") | string replace -r -- '^' "$before"
        else
            echo $line
        end
    end
end
complete -c vmbackup-diag -f -a '(__vmbackup_diag_candidates)'
)script";

constexpr std::string_view powershell =
    R"script(# Completion of vmbackup-diag for PowerShell: the program says what may follow.
Register-ArgumentCompleter -Native -CommandName vmbackup-diag, vmbackup-diag.exe -ScriptBlock {
    param($current, $command, $cursor)
    [string[]]$words = $command.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" }
    [string[]]$before = @($words | Select-Object -Skip 1)
    foreach ($line in & $words[0] completion powershell '--' @before "$current|" 2>$null) {
        $text, $meaning = $line -split "`t", 2
        if ($text -eq '/') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($current)
        } else {
            if (-not $meaning) { $meaning = $text }
            [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $meaning)
        }
    }
}
)script";

}  // namespace

const std::array<std::pair<std::string_view, std::string_view>, 4> completion_scripts{
    {{"bash", bash}, {"zsh", zsh}, {"fish", fish}, {"powershell", powershell}}};

}  // namespace vmbackup_diag::cli
