#!/usr/bin/env python3
"""Writes a knowledge base as large as several of ours, to see how the program grows with it.

Usage: tests/bench/larger_knowledge.py COPIES FOLDER
Then:  cmake -B build-large -D BUILD_TESTING=OFF -D VMBACKUP_DIAG_KB=FOLDER && cmake --build build-large
       tests/bench/startup.py build-large/vmbackup-diag
"""
import glob
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = {"facts", "placeholders", "families", "links"}
GENERAL = {"start", "unknown-code", "other-operations"}
UNTOUCHED = {"shell", "fact", "to", "then", "root", "category", "os", "operations"}


def names(knowledge):
    found = set()
    for kind in knowledge.keys() - SHARED - {"version"}:
        for thing in knowledge[kind]:
            found.add(thing["id"])
            found.update(thing.get("aliases", []))
    return found - GENERAL


def copy(value, number, own, key=""):
    """The value with the ids of this base's things made new; the ids of a guide's nodes stay."""
    if isinstance(value, dict):
        is_inside_guide = key == "nodes" or "label" in value
        return {k: v if k == "facts" or (k == "id" and is_inside_guide) else copy(v, number, own, k)
                for k, v in value.items()}
    if isinstance(value, list):
        return [copy(v, number, own, key) for v in value]
    if not isinstance(value, str):
        return value
    if value in own and key not in UNTOUCHED:
        return value + (f"Copy{number}" if value[0].isupper() else f"-copy{number}")
    return value + f" number{number}number" if key in {"messages", "samples", "phrases"} else value


def main():
    copies, folder = int(sys.argv[1]), sys.argv[2]
    merged = {}
    for path in sorted(glob.glob(os.path.join(ROOT, "data", "kb", "**", "*.json"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            for key, value in json.load(file).items():
                merged[key] = merged.get(key, []) + value if isinstance(value, list) else value
    merged["signatures"] = []
    own = names(merged)
    os.makedirs(folder, exist_ok=True)
    for number in range(copies):
        text = merged
        if number > 0:
            text = {k: copy(v, number, own) for k, v in merged.items() if k not in SHARED | {"version"}}
            text["guides"] = [guide for guide in text["guides"] if guide["id"] != "start"]
            text["escalations"] = [e for e in text["escalations"] if e["id"] not in GENERAL]
            text["errors"][0]["guide"] = f"health-check-copy{number}"  # only "start" led there
            for entry in text["errors"]:
                entry["samples"] = [f"{entry['id']} " + " ".join(entry.get("messages", []))]
        with open(os.path.join(folder, f"part-{number:02}.json"), "w", encoding="utf-8") as file:
            json.dump(text, file, indent=1)


if __name__ == "__main__":
    main()
