#!/usr/bin/env bash
# The manual page: groff formats it without a warning, and it names every option and command that --help knows.
set -euo pipefail
program=$1
command -v groff >/dev/null || exit 77

complain() { echo "$*" >&2; exit 1; }
page=$("$program" help --man)

warnings=$(groff -man -Tutf8 -ww -z <<<"$page" 2>&1)
[[ -z $warnings ]] || complain "groff warns: $warnings"

shown=$(groff -man -Tascii -P-c -P-b -P-u -rLL=400n <<<"$page")
names() { "$program" completion bash -- "$@" '|' | cut -f1 | grep '^[a-z]'; }
{ echo; names; names kb | sed 's/^/kb /'; } | while read -ra command; do
    "$program" "${command[@]}" --help | grep -oE '^  (-h,)?--[a-z-]+( [^ ]+)?' | sed 's/^ *//; s/^-h,/-h, /' | while read -r option; do
        grep -qF -- "$option" <<<"$shown" || complain "the page lacks the option $option of vmbackup-diag ${command[*]}"
    done
done
