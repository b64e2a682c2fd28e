"""A person at a terminal, for the tests: a pseudo-terminal with the real program in it, and the screen as they see it.

The screen knows what the program sends: text, the ends of lines, rows up and down, and clearing. What else comes is a
fault of the program, and is told."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

PATIENCE = 20  # seconds, on a machine that is busy

TOKEN = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[([?0-9;]*)([A-Za-z])|\r|\n|[^\x1b\r\n]")


class Screen:
    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.lines, self.row, self.column = [""], 0, 0
        self.bracketed = False
        self.rest = ""  # of a sequence that is not complete yet

    def feed(self, text):
        text, at = self.rest + text, 0
        self.rest = ""
        while at < len(text):
            if re.fullmatch(r"\x1b(\[[?0-9;]*|\][^\x1b]*\x1b?)?", text[at:]):
                self.rest = text[at:]
                return
            token = TOKEN.match(text, at)
            if token is None:
                raise AssertionError(f"the terminal was sent {text[at:at + 20]!r}")
            at = token.end()
            self.take(token)

    def take(self, token):
        if token[0].startswith("\x1b]8;"):
            return  # a link is to be seen by its text alone
        if token[0] == "\r":
            self.column = 0
        elif token[0] == "\n":
            self.row += 1
            self.column = 0
            if self.row == len(self.lines):
                self.lines.append("")
        elif token[2] is None:
            self.put(token[0])
        else:
            self.obey(token[1], token[2])

    def put(self, character):
        if self.column == self.columns:
            self.take(TOKEN.match("\n"))
        line = self.lines[self.row].ljust(self.column)
        self.lines[self.row] = line[:self.column] + character + line[self.column + 1:]
        self.column += 1

    def obey(self, numbers, command):
        count = int(numbers) if numbers.isdigit() else 1
        if command == "A":
            if len(self.lines) - self.row + count > self.rows:
                raise AssertionError("the cursor was moved beyond the top of the screen")
            self.row -= count
        elif command == "B":
            self.row += count
        elif command == "K":
            self.lines[self.row] = self.lines[self.row][:self.column]
        elif command == "J":
            self.lines[self.row] = self.lines[self.row][:self.column]
            del self.lines[self.row + 1:]
        elif numbers == "?2004":
            self.bracketed = command == "h"
        elif command != "m":
            raise AssertionError(f"the terminal was sent CSI {numbers}{command}")

    def text(self):
        return "\n".join(line.rstrip() for line in self.lines)


class Terminal:
    """A terminal in which a command runs; its standard output may go elsewhere."""

    def __init__(self, command, rows=24, columns=80, out=None, **variables):
        env = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "NO_COLOR": "1", **variables}
        self.screen = Screen(rows, columns)
        self.raw = ""
        self.before = None
        self.answered = False  # something came since something was done
        ready, go = os.pipe()
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.read(ready, 1)
            if out is not None:
                os.dup2(out, 1)
            os.execvpe(command[0], command, env)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(self.end)
        os.write(go, b"x")
        os.close(ready)
        os.close(go)

    def resize(self, rows, columns):
        self.answered = False
        self.screen.rows, self.screen.columns = rows, columns
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text):
        self.answered = False
        os.write(self.end, text.encode() if isinstance(text, str) else text)

    def read(self, seconds):
        """What comes within this time; nothing at the end."""
        if not select.select([self.end], [], [], seconds)[0]:
            return ""
        try:
            data = os.read(self.end, 65536)
        except OSError:
            return ""
        while data and data[-1] >= 0x80 and not self.whole(data):
            data += os.read(self.end, 1)
        self.answered = True
        text = data.decode(errors="replace")
        self.raw += text
        self.screen.feed(text)
        return text

    @staticmethod
    def whole(data):
        try:
            data.decode()
        except UnicodeDecodeError:
            return False
        return True

    def wait(self, expected):
        """Reads until what was done is answered, the screen ends with this text, and nothing more comes."""
        until = time.monotonic() + PATIENCE
        while True:
            more = self.read(0.05)
            if not more and self.answered and self.screen.text().endswith(expected.rstrip()):
                return
            if time.monotonic() > until:
                raise AssertionError(f"waited in vain for {expected!r}; the screen is:\n{self.screen.text()}")

    def tail(self, count):
        return self.screen.text().split("\n")[-count:]

    def finish(self):
        """The exit status, once the program has ended."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.read(0.02)
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                while self.read(0.02):
                    pass
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it does not end; the screen is:\n{self.screen.text()}")

    def is_sane(self):
        """Whether the terminal is as it was before the program ran."""
        return termios.tcgetattr(self.end) == self.before and not self.screen.bracketed

    def kill(self, number):
        os.kill(self.process, number)

    def hang_up(self):
        """The window is closed."""
        os.close(self.end)
