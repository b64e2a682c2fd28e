#!/usr/bin/env bash
# What cannot be written is told of with the system's reason, whether it is one line or more than a buffer holds; a
# reader that went away is none.
set -euo pipefail
program=$1
[[ -w /dev/full ]] || exit 77

complain() { echo "$*" >&2; exit 1; }

for arguments in "--version" "explain UserErrorGuestAgentStatusUnavailable" "list" "list --json"; do
    status=0
    errors=$("$program" $arguments 2>&1 >/dev/full) || status=$?
    [[ $status == 3 ]] || complain "$arguments: status $status"
    [[ $errors == "vmbackup-diag: the output could not be written: No space left on device" ]] ||
        complain "$arguments: $errors"
done
[[ $("$program" list | head -1) == $("$program" list | sed -n 1p) ]] || complain "a reader went away, and more was lost"
