#!/usr/bin/env python3
"""How fast a fleet's jobs are sorted, beside jq taking the error strings out of the same file, alternating in one run.

Usage: tests/bench/jobs.py PROGRAM [--jobs N] [--rounds N]
Needs jq. The jobs are as `az backup job list -o json` prints them. Prints the median time of each, how many times as
fast as jq the program is, and the memory needed; then the same for a tenth and a hundredth of the jobs, because the
cost has to grow as the input does.
"""
import argparse
import copy
import json
import pathlib
import random
import statistics
import sys
import tempfile
import textwrap

from scan import measured

SAMPLE = pathlib.Path(__file__).parent.parent / "samples" / "az-job-list.json"


def write_jobs(path, count):
    """The failed ones of the sample, with VMs and times of their own; one by one, as the memory of a child that is
    started counts what its parent holds."""
    failed = [job for job in json.loads(SAMPLE.read_text(encoding="utf-8")) if job["properties"]["status"] == "Failed"]
    with path.open("w", encoding="utf-8") as out:
        for n in range(count):
            job = copy.deepcopy(random.choice(failed))
            vm = f"vm-{random.randrange(count // 20 + 1):05}"
            job["name"] = f"{n:08}-0000-4000-8000-000000000000"
            job["id"] = job["id"].rsplit("/", 1)[0] + "/" + job["name"]
            job["properties"]["entityFriendlyName"] = vm
            job["properties"]["containerName"] = f"iaasvmcontainerv2;rg-{n % 40};{vm}"
            job["properties"]["startTime"] = f"2026-08-{1 + n % 28:02}T01:{n % 60:02}:12.100000+00:00"
            out.write(("[\n" if n == 0 else ",\n") + textwrap.indent(json.dumps(job, indent=2), "  "))
        out.write("\n]\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--jobs", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    random.seed(1)
    print(f"{'':<40}{'median':>10}{'jq / it':>10}{'memory':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for count in (options.jobs, options.jobs // 10, options.jobs // 100):
            jobs = pathlib.Path(folder, "jobs.json")
            write_jobs(jobs, count)
            commands = {"jq .properties.errorDetails": ["jq", "-r", ".[].properties.errorDetails[]?.errorString", jobs],
                        "vmbackup-diag jobs": [options.program, "jobs", jobs]}
            taken = {name: [] for name in commands}
            for _ in range(options.rounds):
                for name, command in commands.items():
                    taken[name].append(measured(command))
            base = statistics.median(seconds for seconds, _ in taken["jq .properties.errorDetails"])
            for name, rounds in taken.items():
                seconds = statistics.median(seconds for seconds, _ in rounds)
                memory = max(memory for _, memory in rounds)
                shown = f"{name} ({count} jobs)"
                print(f"{shown:<40}{seconds:>8.3f} s{base / seconds:>10.1f}{memory // 1024:>8} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
