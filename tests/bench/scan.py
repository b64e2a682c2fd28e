#!/usr/bin/env python3
"""How fast a log is read, beside searching it for all known codes with ripgrep, alternating in one run.

Usage: tests/bench/scan.py PROGRAM [--megabytes N] [--rounds N]
Needs rg. Prints the median time of each, its ratio to rg on the same file, and the memory needed; then the same for a
tenth and a hundredth of the file, because the cost has to grow as the input does; and for a tenth that holds nothing
but logs of the backup, where in every line there is something to look at.
"""
import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"


def our_lines():
    """From logs of the backup, healthy and failed."""
    return [line for path in sorted(SAMPLES.glob("*.log"))
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]


def mixed_lines():
    """Half of them ordinary, half ours."""
    ours = our_lines()
    words = "GET 200 session opened closed connection request completed worker pool queue cache hit miss user".split()
    others = [f"2026-08-01T12:00:{n % 60:02}.{n:06} host app[{n}]: " + " ".join(random.choices(words, k=10))
              for n in range(len(ours) * 8)]
    return ours * 8 + others


def write_log(path, size, rows):
    random.shuffle(rows)
    block = ("\n".join(rows) + "\n").encode()
    with open(path, "wb") as out:
        while out.tell() < size:
            out.write(block)


def measured(command):
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return time.perf_counter() - begun, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    random.seed(1)
    known = json.loads(subprocess.run([options.program, "list", "--json"], capture_output=True, check=True).stdout)
    with tempfile.TemporaryDirectory() as folder:
        codes = pathlib.Path(folder, "codes")
        codes.write_text("".join(entry["id"] + "\n" for entry in known["entries"]), encoding="utf-8")
        print(f"{'':<40}{'median':>10}{'times rg':>10}{'memory':>12}")
        logs = [(f"{size} MB", size, mixed_lines()) for size in (options.megabytes, options.megabytes // 10,
                                                                 options.megabytes // 100)]
        logs.append((f"{options.megabytes // 10} MB, ours", options.megabytes // 10, our_lines()))
        for title, megabytes, rows in logs:
            log = pathlib.Path(folder, "log")
            write_log(log, megabytes * 1_000_000, rows)
            commands = {"rg -i -F -f codes": ["rg", "-i", "-F", "-c", "-f", codes, log],
                        "vmbackup-diag LOG --json": [options.program, log, "--json"]}
            taken = {name: [] for name in commands}
            for _ in range(options.rounds):
                for name, command in commands.items():
                    taken[name].append(measured(command))
            base = statistics.median(seconds for seconds, _ in taken["rg -i -F -f codes"])
            for name, rounds in taken.items():
                seconds = statistics.median(seconds for seconds, _ in rounds)
                memory = max(memory for _, memory in rounds)
                print(f"{name + f' ({title})':<40}{seconds:>8.2f} s{seconds / base:>10.2f}{memory // 1024:>8} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
