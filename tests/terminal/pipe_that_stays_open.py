"""What is known of a pipe that stays open is printed line by line, before its end. Each case is a function whose name says what is true."""
import json
import os
import select
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
AGENT = "UserErrorGuestAgentStatusUnavailable"
LOCK = "UserErrorRpCollectionLimitReached"
PATIENCE = 10


class Pipe:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments, "--format", "ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        self.read = b""

    def write(self, text):
        self.process.stdin.write(text if isinstance(text, bytes) else text.encode())
        self.process.stdin.flush()

    def line(self):
        while b"\n" not in self.read:
            assert select.select([self.process.stdout], [], [], PATIENCE)[0], "nothing came"
            piece = os.read(self.process.stdout.fileno(), 1 << 16)
            assert piece, "the output ended"
            self.read += piece
        line, self.read = self.read.split(b"\n", 1)
        return json.loads(line)

    def is_silent(self):
        return not self.read and not select.select([self.process.stdout], [], [], 0.6)[0]

    def end(self):
        self.process.stdin.close()
        lines = (self.read + self.process.stdout.read()).decode().splitlines()
        return [json.loads(line) for line in lines], self.process.wait(PATIENCE)


def ids(diagnosis):
    return [match["id"] for match in diagnosis["matches"]]


def printed_at_once(text, *arguments):
    asked = subprocess.run([PROGRAM, *arguments, "--format", "ndjson"], input=text.encode(), capture_output=True, check=False)
    return [json.loads(line) for line in asked.stdout.decode().splitlines()]


def each_error_is_printed_once_while_the_pipe_is_open_and_all_of_them_at_its_end():
    for arguments in [["diagnose", "-"], ["diagnose"], []]:
        pipe = Pipe(*arguments)
        lines = [f"12:00:01 backup of web01: {AGENT}\n", "12:00:02 all is well\n", f"12:00:03 backup of web01: {AGENT}\n",
                 f"12:00:04 backup of db01: {LOCK}\n"]
        pipe.write(lines[0])
        first = pipe.line()
        assert ids(first) == [AGENT] and first["status"] == "identified", first
        assert first["matches"][0]["matched"][0]["line"] == 1, first
        pipe.write(lines[1])
        pipe.write(lines[2])
        assert pipe.is_silent()
        pipe.write(lines[3])
        second = pipe.line()
        assert ids(second) == [LOCK] and second["matches"][0]["matched"][0]["line"] == 4, second
        rest, status = pipe.end()
        assert rest == printed_at_once("".join(lines), *arguments) and len(rest) == 1, rest
        assert status == 0


def a_line_waits_for_its_end():
    pipe = Pipe()
    pipe.write("backup of web01: UserErrorGuestAgent")
    assert pipe.is_silent()
    pipe.write("StatusUnavailable\nnext")
    assert ids(pipe.line()) == [AGENT]
    assert pipe.end()[1] == 0


def what_comes_in_one_go_is_one_line():
    assert [ids(line) for line in printed_at_once(f"{AGENT}\n{LOCK}\n")] == [[AGENT, LOCK]]


def what_says_nothing_is_said_at_the_end():
    pipe = Pipe()
    pipe.write("12:00:01 all is well\n")
    assert pipe.is_silent()
    lines, status = pipe.end()
    assert [line["status"] for line in lines] == ["unknown"] and status == 1


def what_stands_far_behind_the_beginning_is_printed_too():
    pipe = Pipe()
    filler = "12:00:00 copied a block of the disk without any trouble\n"
    for _ in range(6):
        pipe.write(filler * (1 << 14))
    pipe.write(f"backup of web01: {AGENT}\n")
    found = pipe.line()
    assert ids(found) == [AGENT] and found["matches"][0]["matched"][0]["line"] == 6 * (1 << 14) + 1, found
    pipe.write(f"backup of db01: {LOCK}\n")
    assert ids(pipe.line()) == [LOCK]
    lines, status = pipe.end()
    assert [ids(line) for line in lines] == [[AGENT, LOCK]] and status == 0


def a_pipe_that_was_quiet_early_may_go_on_for_long():
    pipe = Pipe()
    pipe.write(f"backup of web01: {AGENT}\n")
    assert ids(pipe.line()) == [AGENT]
    pipe.write("12:00:00 copied a block of the disk without any trouble\n" * (6 << 14))
    pipe.write(f"backup of db01: {LOCK}\n")
    found = pipe.line()
    assert ids(found) == [LOCK] and found["matches"][0]["matched"][0]["line"] == (6 << 14) + 2, found
    lines, status = pipe.end()
    assert [ids(line) for line in lines] == [[AGENT, LOCK]] and status == 0


def the_state_of_a_writer_is_printed_when_its_line_has_come():
    pipe = Pipe()
    pipe.write("Writer name: 'SqlServerWriter'\n   Writer Id: {a65faa63-5ea8-4ebc-9dbd-a0c4db26912a}\n"
               "   Writer Instance Id: {3de4f842-4d57-4198-9949-3c3bb7e3b3a8}\n")
    assert pipe.is_silent()
    pipe.write("   State: [8] Failed\n   Last error: Non-retryable error\n")
    assert pipe.line()["input"]["kind"] == "vssadmin-writers"
    pipe.end()


def what_only_the_end_of_an_input_shows_is_printed_at_its_end():
    line = "2026-08-01 02:00:06.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]"
    banner = "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n(C) Copyright 2001-2013 Microsoft Corp.\n\n"
    for text, more, error in [(f"{line}proceeded for accepting signals\n", f"{line}thawed\n", "NoExtensionStatusButStatusBlobAvailable"),
                              (banner, "Error: you may not run this.\nTry again.\n", "ExtensionFailedVssServiceInBadState")]:
        pipe = Pipe()
        pipe.write(text)
        assert pipe.is_silent()
        lines, status = pipe.end()
        assert [ids(diagnosis)[0] for diagnosis in lines] == [error] and status == 0, lines
        pipe = Pipe()
        pipe.write(text)
        assert pipe.is_silent()
        pipe.write(more)
        lines, status = pipe.end()
        assert len(lines) == 1 and lines[0]["status"] != "identified" and status == 1, lines


def text_in_two_bytes_a_letter_may_be_cut_anywhere():
    pipe = Pipe()
    text = f"\ufeffbackup of web01: {AGENT}\n".encode("utf-16-le")
    pipe.write(text[:31])
    assert pipe.is_silent()
    pipe.write(text[31:])
    assert ids(pipe.line()) == [AGENT]
    assert pipe.end()[1] == 0


def a_reader_that_went_away_is_no_failure():
    pipe = Pipe()
    pipe.process.stdout.close()
    pipe.write(f"{AGENT}\n")
    assert pipe.process.wait(PATIENCE) == 0
    assert pipe.process.stderr.read() == b""


def an_input_that_cannot_be_read_is_told_of():
    with tempfile.TemporaryDirectory() as folder:
        at = os.open(folder, os.O_RDONLY)
        outcome = subprocess.run([PROGRAM, "diagnose", "--format", "ndjson"], stdin=at, capture_output=True, text=True, check=False)
        os.close(at)
    assert outcome.returncode == 3 and json.loads(outcome.stderr)["error"] == "stdin: is a folder, expected a file or a pipe", outcome


for case in [value for value in list(globals().values()) if callable(value) and getattr(value, "__module__", "") == "__main__" and
             value.__name__ not in ("Pipe", "ids", "printed_at_once")]:
    try:
        case()
    except Exception as error:
        sys.exit(f"{case.__name__.replace('_', ' ')}: {type(error).__name__}: {error}")
