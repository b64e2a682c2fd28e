#!/usr/bin/env python3
"""Each sample of a format of the product gives the codes that expected.json names, and nothing where it names none.

Usage: tests/samples/samples_give_their_codes.py PROGRAM
A sample that cannot give all of them yet stands in MISSING with what it does not give; the list may only shrink, and a
row that is no longer needed fails.
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
MISSING = {"extension-hang-frozen.log": ["UserErrorFsFreezeTimeout"]}


def codes_of(program, path):
    done = subprocess.run([program, path, "--json"], capture_output=True, check=False)
    diagnosis = json.loads(done.stdout)
    likely = [match for match in diagnosis["matches"] if match["confidence"] != "low"]
    return diagnosis, {name for match in likely for name in (match["id"], match["code"]) if name}


def main():
    program = sys.argv[1]
    failed = False
    for row in json.loads((HERE / "expected.json").read_text(encoding="utf-8")):
        diagnosis, found = codes_of(program, HERE / row["file"])
        known = {name.lower() for name in found}
        missing = [code for code in row["expected_codes"] if code.lower() not in known]
        if missing != MISSING.get(row["file"], []):
            failed = True
            print(f"{row['file']}: missing {missing}, expected to miss {MISSING.get(row['file'], [])}; found {sorted(found)}")
        if not row["expected_codes"] and diagnosis["status"] == "identified":
            failed = True
            print(f"{row['file']}: nothing is wrong in it, found {sorted(found)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
