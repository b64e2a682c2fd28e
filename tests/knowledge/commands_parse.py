"""Every command of the shipped knowledge that a POSIX shell takes is one that `bash -n` takes; PowerShell, which
need not be here, gets its brackets and quotes counted."""
import json
import pathlib
import re
import subprocess
import sys

PLACEHOLDER = re.compile(r"<[a-z][a-z0-9-]*>")
PAIRS = {")": "(", "]": "[", "}": "{"}


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


def complaint_of_bash(command):
    checked = subprocess.run(["bash", "-n"], input=command, capture_output=True, text=True, check=False)
    return checked.stderr.strip() if checked.returncode else ""


def complaint_of_powershell(command):
    """Brackets that do not match, outside quotes; a backtick escapes."""
    open_brackets, quote, escaped = [], "", False
    for character in command:
        if escaped or (character == "`" and quote != "'"):
            escaped = not escaped
        elif quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in PAIRS.values():
            open_brackets.append(character)
        elif character in PAIRS and (not open_brackets or open_brackets.pop() != PAIRS[character]):
            return f"'{character}' closes nothing"
    return f"{quote or open_brackets[-1]} stays open" if quote or open_brackets else ""


def main(folder):
    counted, failed = 0, 0
    for path in sorted(pathlib.Path(folder).rglob("*.json")):
        for pointer, shell, command in commands(json.loads(path.read_text(encoding="utf-8"))):
            check = {"bash": complaint_of_bash, "azure-cli": complaint_of_bash, "powershell": complaint_of_powershell}
            if shell not in check:
                continue
            counted += 1
            complaint = check[shell](PLACEHOLDER.sub("word", command))
            if complaint:
                failed += 1
                print(f"{path}#{pointer}: {complaint}\n    {command}")
    print(f"{counted} commands, {failed} that do not parse")
    return 1 if failed or not counted else 0


sys.exit(main(sys.argv[1]))
