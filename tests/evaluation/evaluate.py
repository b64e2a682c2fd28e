#!/usr/bin/env python3
"""How well texts are identified: inputs written as people write them, each with the entry that an expert would name.

Usage: tests/evaluation/evaluate.py PROGRAM [--part tune|report] [--misses] [--floor FILE]
Prints the share of inputs whose entry comes first, or among the first three, by kind; how often each confidence is
right, where for a text about something else none is; and false alarms, which are such texts that are identified. Ranked
search alone over the same knowledge stands beside it, but with --floor, which fails where a number is below the one in the file. A floor counts
the texts to tune on unless --part says otherwise: held to a floor, the part to report would soon be tuned on as well.
"""
import argparse
import collections
import concurrent.futures
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
KINDS = ["code", "message", "words"]
AT_ONCE = 100


def inputs(part):
    for path in sorted(HERE.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            if part in (None, one["part"]):
                yield one


def run(program, arguments):
    done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return json.loads(done.stdout)


def diagnosed(program, texts):
    """The diagnosis of each text: many at once, because a start costs more than a diagnosis."""
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, f"{n}.txt") for n in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_text(text, encoding="utf-8", newline="")
        batches = [files[n : n + AT_ONCE] for n in range(0, len(files), AT_ONCE)]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            answers = pool.map(lambda batch: run(program, ["diagnose", "--json", *batch])["diagnoses"], batches)
            return list(itertools.chain.from_iterable(answers))


def searched(program, texts):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(lambda text: run(program, ["search", "--json", "--", text[:4000]])["results"], texts))


def names_of(matches):
    return [{match["id"].lower(), (match.get("code") or match["id"]).lower()} for match in matches]


def is_among(expected, names, most):
    return any(id.lower() in group for group in names[:most] for id in expected)


def percent(count, of):
    return 100.0 * count / of if of else 100.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--part", choices=["tune", "report"])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--floor", type=pathlib.Path)
    options = parser.parse_args()

    rows = list(inputs(options.part or ("tune" if options.floor else None)))
    texts = [one["text"] for one in rows]
    found_by_search = [[]] * len(texts) if options.floor else searched(options.program, texts)

    counts = collections.Counter()
    for one, diagnosis, found in zip(rows, diagnosed(options.program, texts), found_by_search):
        kind, matches = one["kind"], diagnosis["matches"]
        counts[kind] += 1
        if matches:
            counts["is", matches[0]["confidence"]] += 1
        if kind == "none":
            is_alarm = diagnosis["status"] == "identified"
            counts["alarm"] += is_alarm
            if is_alarm and options.misses:
                print("false alarm", one["id"], matches[0]["id"], matches[0]["matched"][0])
            continue
        names = names_of(matches)
        for most in (1, 3):
            counts[kind, most] += is_among(one["expect"], names, most)
            counts[kind, "search", most] += is_among(one["expect"], names_of(found), most)
        if matches:
            counts["right", matches[0]["confidence"]] += is_among(one["expect"], names, 1)
        if options.misses and not is_among(one["expect"], names, 1):
            first = [(match["id"], match["confidence"], match["matched"][0]["text"][:40]) for match in matches[:3]]
            print("miss", one["id"], one["expect"], first)

    numbers = {}
    beside = "" if options.floor else f"   search: {'first':>6}{'of 3':>8}"
    print(f"{'kind':<10}{'inputs':>8}{'first':>8}{'of 3':>8}{beside}")
    for kind in KINDS:
        of = counts[kind]
        numbers[f"{kind} first"] = percent(counts[kind, 1], of)
        numbers[f"{kind} of 3"] = percent(counts[kind, 3], of)
        of_search = [percent(counts[kind, "search", most], of) for most in (1, 3)]
        beside = "" if options.floor else f"           {of_search[0]:>5.1f}%{of_search[1]:>7.1f}%"
        print(f"{kind:<10}{of:>8}{percent(counts[kind, 1], of):>7.1f}%{percent(counts[kind, 3], of):>7.1f}%{beside}")
    for confidence in ("exact", "high", "medium", "low"):
        of = counts["is", confidence]
        numbers[f"{confidence} right"] = percent(counts["right", confidence], of)
        print(f"{confidence:<10}{of:>8}{numbers[f'{confidence} right']:>7.1f}% right")
    numbers["no false alarm"] = 100 - percent(counts["alarm"], counts["none"])
    print(f"{'none':<10}{counts['none']:>8}{counts['alarm']:>8} false alarms")

    failed = False
    for name, least in (json.loads(options.floor.read_text()) if options.floor else {}).items():
        if numbers[name] < least:
            failed = True
            print(f"{name}: {numbers[name]:.1f}, expected at least {least}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
