#!/usr/bin/env python3
"""How long it takes from a code to its fix, beside what anybody would compare it with.

Everything is measured in the same run, one after the other in turn, so that a busy machine slows all alike.
Usage: tests/bench/startup.py [PROGRAM] [ROUNDS]      (needs jq and grep; default build/vmbackup-diag and 200)
"""
import glob
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

CODE = "UserErrorGuestAgentStatusUnavailable"


def spawn(arguments, silent):
    start = time.perf_counter_ns()
    child = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, silent, 1)])
    _, status = os.waitpid(child, 0)
    if status != 0:
        sys.exit(f"{' '.join(arguments)}: status {status}")
    return time.perf_counter_ns() - start


def memory_needed(arguments):
    """The smallest limit on its address space, in KiB, under which the program still does its work."""
    too_little, enough = 0, 1 << 20
    while enough - too_little > 64:
        tried = (too_little + enough) // 2
        limited = ["/bin/sh", "-c", f'ulimit -v {tried}; exec "$@"', "sh", *arguments]
        works = subprocess.run(limited, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
        too_little, enough = (too_little, tried) if works else (tried, enough)
    return enough


def merged_knowledge(folder):
    merged = {}
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.json"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            for key, value in json.load(file).items():
                merged[key] = merged.get(key, []) + value if isinstance(value, list) else value
    return merged


def which(name):
    for folder in os.environ["PATH"].split(":"):
        if os.access(os.path.join(folder, name), os.X_OK):
            return os.path.join(folder, name)
    sys.exit(f"{name} is not installed")


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, "build", "vmbackup-diag")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.NamedTemporaryFile("w", suffix=".json") as knowledge, tempfile.TemporaryDirectory() as folder:
        # What a linker wrote lies in memory in small pieces; people start what an installation wrote in one go.
        program = shutil.copy(program, folder)
        json.dump(merged_knowledge(os.path.join(root, "data", "kb")), knowledge, indent=1)
        knowledge.flush()
        contenders = {
            "/bin/true": ["/bin/true"],
            "vmbackup-diag CODE": [program, CODE],
            "vmbackup-diag CODE --json": [program, CODE, "--json"],
            "jq on the same knowledge": [which("jq"), f'.errors[] | select(.id == "{CODE}")', knowledge.name],
            "grep on the same knowledge": [which("grep"), "-A40", CODE, knowledge.name],
        }
        silent = os.open(os.devnull, os.O_WRONLY)
        times = {name: [] for name in contenders}
        # Whoever comes after jq finds the processor's caches full of other things, so those two run by themselves.
        names = list(contenders)
        for together in (names[:3], names[3:]):
            for _ in range(rounds):
                random.shuffle(together)
                for name in together:
                    times[name].append(spawn(contenders[name], silent))
        size = os.path.getsize(program)
        memory = {name: memory_needed(arguments) for name, arguments in contenders.items()}
    base = statistics.median(times["/bin/true"])
    print(f"{'':28}{'median':>10}{'times true':>12}{'memory needed':>16}")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:28}{median / 1e6:>7.2f} ms{median / base:>12.2f}{memory[name]:>12} KiB")
    print(f"\nprogram: {size / 1e6:.2f} MB, {rounds} rounds each")


if __name__ == "__main__":
    main()
