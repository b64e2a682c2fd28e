"""Every command of the shipped knowledge that a POSIX shell takes is one that `bash -n` takes. What PowerShell and cmd
take, which need not be here, `kb lint` reads itself."""
import functools
import json
import pathlib
import re
import subprocess
import sys

PLACEHOLDER = re.compile(r"<[a-z][a-z0-9-]*>")


def commands(thing, pointer=""):
    """Every shell and command in a document, with its JSON pointer."""
    if isinstance(thing, dict):
        if "shell" in thing and "command" in thing:
            yield pointer, thing["shell"], thing["command"]
        for key, value in thing.items():
            yield from commands(value, f"{pointer}/{key}")
    elif isinstance(thing, list):
        for number, value in enumerate(thing):
            yield from commands(value, f"{pointer}/{number}")


@functools.cache
def complaint_of(command):
    checked = subprocess.run(["bash", "-n"], input=command, capture_output=True, text=True, check=False)
    return checked.stderr.strip() if checked.returncode else ""


def main(folder):
    counted, failed = 0, 0
    for path in sorted(pathlib.Path(folder).rglob("*.json")):
        for pointer, shell, command in commands(json.loads(path.read_text(encoding="utf-8"))):
            if shell not in ("bash", "azure-cli"):
                continue
            counted += 1
            complaint = complaint_of(PLACEHOLDER.sub("word", command))
            if complaint:
                failed += 1
                print(f"{path}#{pointer}: {complaint}\n    {command}")
    print(f"{counted} commands, {failed} that do not parse")
    return 1 if failed or not counted else 0


sys.exit(main(sys.argv[1]))
