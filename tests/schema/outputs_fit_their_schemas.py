#!/usr/bin/env python3
"""Holds what the program prints, and the knowledge it ships, to the JSON Schemas that it publishes.

Usage: outputs_fit_their_schemas.py PROGRAM DATA-FOLDER
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema

THIRTEEN = [
    "UserErrorGuestAgentStatusUnavailable", "GuestAgentSnapshotTaskStatusError", "UserErrorVmProvisioningStateFailed",
    "ExtensionFailedVssServiceInBadState", "ExtensionFailedVssWriterInBadState", "UserErrorRpCollectionLimitReached",
    "UserErrorKeyVaultPermissionsNotConfigured", "UserErrorRequestDisallowedByPolicy",
    "ExtensionOperationFailedForManagedDisks", "ExtensionInstallationFailedMDTC", "ExtensionSnapshotFailedCOM",
    "ExtensionInstallationFailedCOM", "UserErrorCrpReportedUserError",
]

program, data = sys.argv[1], sys.argv[2]
faults = 0


def schema(name):
    text = subprocess.run([program, "kb", "schema", name], capture_output=True, text=True, check=True).stdout
    return json.loads(text)


NAMES = ["knowledge", "diagnosis", "diagnoses", "jobs", "jobs-group", "jobs-totals", "wizard", "report", "search", "list", "lint", "stats", "error"]
STORE = {found["$id"]: found for found in map(schema, NAMES)}


def check(document, name, what):
    global faults
    own = STORE[f"https://vmbackup-diag.example/schema/{name}-1.json"]
    validator = jsonschema.Draft202012Validator(own, resolver=jsonschema.RefResolver.from_schema(own, store=STORE))
    for error in validator.iter_errors(document):
        faults += 1
        print(f"{what}: {error.json_path}: {error.message[:200]}")


def printed(arguments, name, stream="stdout", stdin=""):
    done = subprocess.run([program, *arguments], input=stdin, capture_output=True, text=True, check=False)
    check(json.loads(getattr(done, stream)), name, " ".join(arguments))
    return json.loads(getattr(done, stream))


def walk(most):
    """Every answer of the questions that are reached first, as a bot would give them."""
    ahead, asked = collections.deque([[]]), set()
    while ahead and len(asked) < most:
        given = ahead.popleft()
        arguments = ["wizard", "--json"] + [word for pair in given for word in ("--answer", pair)]
        question = printed(arguments, "wizard")["question"]
        if question is not None and question["id"] not in asked:
            asked.add(question["id"])
            ahead.extend(given + [f"{question['id']}={answer['id']}"] for answer in question["answers"])


def reported(*arguments):
    """A report, at a question, a fix or the end."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.json")
        subprocess.run([program, "wizard", "--json", "--report", path, *arguments], capture_output=True, check=True)
        with open(path, encoding="utf-8") as file:
            check(json.load(file), "report", " ".join(arguments))


for own in STORE.values():
    jsonschema.Draft202012Validator.check_schema(own)
for path in sorted(glob.glob(os.path.join(data, "kb", "**", "*.json"), recursive=True)):
    with open(path, encoding="utf-8") as file:
        check(json.load(file), "knowledge", path)
for code in THIRTEEN:
    printed([code, "--json"], "diagnosis")
    printed(["wizard", "--json", "--at", code], "wizard")
    check(json.loads(subprocess.run([program, "kb", "show", code], capture_output=True, text=True).stdout), "knowledge", code)
printed(["--json"], "diagnosis", stdin="nothing known here")
printed(["--json"], "diagnosis", stdin="")
printed(["--json"], "diagnosis", stdin='{"vmName": "web01; reboot"')
for path in sorted(glob.glob(os.path.join(os.path.dirname(__file__), "..", "transcripts", "*", "input"))):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    is_case = len(text.splitlines()) < 6 and re.search("c1:[0-9.]+:", text)  # also one that was broken into lines
    printed(["diagnose", "--json"], "error" if is_case else "diagnosis", stream="stderr" if is_case else "stdout", stdin=text)
printed(["--json"], "wizard", stdin=printed(["wizard", "--json"], "wizard")["case"])
for path in sorted(glob.glob(os.path.join(os.path.dirname(__file__), "..", "samples", "*.*"))):
    printed(["jobs", "--json", path], "jobs")
    lines = subprocess.run([program, "jobs", "--format", "ndjson", path], capture_output=True, text=True, check=False).stdout.splitlines()
    for line in lines[:-1]:
        check(json.loads(line), "jobs-group", path)
    check(json.loads(lines[-1]), "jobs-totals", path)
printed(["explain", "--json", *THIRTEEN], "diagnoses")
printed(["search", "--json", "linux", "freeze"], "search")
printed(["search", "--json", "xyzzy"], "search")
printed(["list", "--json"], "list")
printed(["list", "--links", "--json"], "list")
printed(["kb", "lint", "--json"], "lint")
printed(["kb", "stats", "--json"], "stats")
printed(["--json", "--os", "beos"], "error", stream="stderr")
printed(["--json", "missing.log"], "error", stream="stderr")
reported()
reported("--at", "UserErrorSkuNotAvailable", "--set", "vm=web01", "--redact", "--no-restart", "--os", "linux")
reported("--at", "UserErrorSkuNotAvailable", *(word for node in ["size", "size-wait", "size-disks"]
                                              for word in ("--answer", f"restore-errors.{node}.worked=no")))
walk(most=60)
sys.exit(1 if faults else 0)
