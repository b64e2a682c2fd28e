"""The script for a shell, loaded by that shell: what Tab makes of the words that a person began to write.

bash and zsh run in a terminal of their own, where Tab is pressed; fish tells its candidates without one. PowerShell,
which need not be here, gets the brackets and quotes of its script counted."""
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import time

PAIRS = {")": "(", "]": "[", "}": "{"}

# What is written, and the words that it has become after Tab.
TABS = {
    "vmbackup-diag exp": ["vmbackup-diag", "explain"],
    "vmbackup-diag explain usererrorguestagents": ["vmbackup-diag", "explain", "UserErrorGuestAgentStatusUnavailable"],
    "vmbackup-diag UserErrorGuestAgentS": ["vmbackup-diag", "UserErrorGuestAgentStatusUnavailable"],
    "vmbackup-diag list --cat": ["vmbackup-diag", "list", "--category"],
    "vmbackup-diag --format nd": ["vmbackup-diag", "--format", "ndjson"],
    "vmbackup-diag --format=nd": ["vmbackup-diag", "--format=ndjson"],
    "vmbackup-diag wizard --at vm-agent-dh": ["vmbackup-diag", "wizard", "--at", "vm-agent-dhcp"],
    "vmbackup-diag --set availability": ["vmbackup-diag", "--set", "availability-set=as1"],
    "vmbackup-diag kb gr": ["vmbackup-diag", "kb", "graph"],
    "vmbackup-diag diagnose the": ["vmbackup-diag", "diagnose", "the agent.log"],
    "vmbackup-diag the": ["vmbackup-diag", "the agent.log"],
    "vmbackup-diag kb lint --kb=the": ["vmbackup-diag", "kb", "lint", "--kb=the agent.log"],
    "vmbackup-diag wizard --report the": ["vmbackup-diag", "wizard", "--report", "the agent.log"],
    "vmbackup-diag help exit": ["vmbackup-diag", "help", "exit-codes"],
}
SHOW = """show() { printf '<%s>' "$@"; echo; }"""


class Terminal:
    """A shell that believes a person sits before it."""

    def __init__(self, command, env):
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, env)

    def type(self, text):
        os.write(self.end, text.encode())

    def read_until(self, pattern):
        seen, until = "", time.monotonic() + 60
        while not re.search(pattern, seen):
            if time.monotonic() > until:
                sys.exit(f"waited in vain for {pattern!r} in {seen!r}")
            os.set_blocking(self.end, False)
            try:
                seen += os.read(self.end, 4096).decode(errors="replace")
            except BlockingIOError:
                time.sleep(0.01)
        return re.search(pattern, seen)


def words_after_tab(terminal, written):
    """A word that ends with = goes on without a blank; everything else is ended by one."""
    terminal.type(written + "\t")
    terminal.type("as1" if "--set" in written else "")
    terminal.type("\x01show \x05\r")
    return re.findall("<([^>]*)>", terminal.read_until(r"(<[^<>\r\n]*>)+\r?\n").group(0))


def check_in_terminal(command, env, begin):
    terminal = Terminal(command, env)
    terminal.type(f"{begin}; {SHOW}; echo re''ady\r")
    terminal.read_until("ready")
    return {written: words_after_tab(terminal, written) for written in TABS}


def candidates_of_fish(env):
    """fish names the candidates; those with a blank in them as they are to be written."""
    found = {}
    for written in TABS:
        told = subprocess.run(
            ["fish", "--no-config", "-c", 'vmbackup-diag completion fish | source; complete -C "$argv"', written],
            env=env, capture_output=True, text=True, check=True)
        last = [line.split("\t")[0].replace("\\ ", " ") for line in told.stdout.splitlines()]
        last = [word + "as1" if word.endswith("=") else word for word in last]
        found[written] = [*written.split(" ")[:-1], *last]
    return found


def complaint_of_powershell(script):
    """Brackets that do not match, outside quotes and comments; a backtick escapes."""
    open_brackets, quote, escaped = [], "", False
    for character in re.sub(r"^#.*$", "", script, flags=re.MULTILINE):
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


NOT_HERE = 77  # what ctest takes for a test that was skipped


def main(program, shell):
    if shell != "powershell" and shutil.which(shell) is None:
        print(f"{shell} is not installed")
        return NOT_HERE
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        pathlib.Path("the agent.log").touch()
        env = {"PATH": f"{pathlib.Path(program).parent}:{os.environ['PATH']}", "HOME": folder, "TERM": "xterm",
               "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"}
        if shell == "bash":
            found = check_in_terminal(["bash", "--norc", "--noprofile", "-i"], env,
                                      "source <(vmbackup-diag completion bash)")
        elif shell == "zsh":
            found = check_in_terminal(["zsh", "-f", "-i"], env,
                                      "autoload -Uz compinit; compinit -D -u; source <(vmbackup-diag completion zsh)")
        elif shell == "fish":
            found = candidates_of_fish(env)
        else:
            script = subprocess.run([program, "completion", "powershell"], capture_output=True, text=True, check=True)
            return complaint_of_powershell(script.stdout) or 0
    wrong = {written: words for written, words in found.items() if words != TABS[written]}
    for written, words in wrong.items():
        print(f"{written} + Tab: found {words}, expected {TABS[written]}")
    print(f"{len(found)} lines completed by {shell}, {len(wrong)} of them wrong")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1], sys.argv[2]))
