#!/usr/bin/env bash
# Draws each guide, and the graph of all guides, with Graphviz: what it cannot read, nobody can look at.
set -euo pipefail
program=$1
dot=$2

draw() { "$program" kb graph --format dot "$@" | "$dot" -Tsvg | grep '<svg' >/dev/null || { echo "no drawing of: ${*:-all guides}"; exit 1; }; }

draw
"$program" kb stats --json | python3 -c 'import json, sys; [print(guide["id"]) for guide in json.load(sys.stdin)["guides"]]' |
    while read -r guide; do draw "$guide"; done
