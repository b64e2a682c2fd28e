"""The wizard, and what is long, as a person at a terminal meets it: arrows, typing, pasting, a window that changes its size, Ctrl-Z,
Ctrl-C, the end of the input; and as a pipe meets it. Each case is a function whose name says what is true."""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import termios
import time

from terminal import PATIENCE, Terminal

PROGRAM = sys.argv[1]
WIZARD = [PROGRAM, "wizard"]
FIRST = "  1. I have no code or message\n> "
ABOUT = "What is it about?"


def at_second_question(**more):
    terminal = Terminal(WIZARD, **more)
    terminal.wait("> ")
    terminal.type("\r")
    terminal.wait("10. I can't tell\n> ")
    return terminal


def ends(terminal, status):
    assert terminal.finish() == status
    assert terminal.is_sane(), "the terminal is not as it was"


def quits(terminal):
    terminal.type("\x15q\r")
    ends(terminal, 0)


def the_first_lines_tell_of_the_keys_that_this_terminal_has():
    at_a_screen = at_second_question()
    assert "arrow keys" in at_a_screen.screen.text() and "Esc: back" in at_a_screen.screen.text()
    quits(at_a_screen)
    by_lines = Terminal(WIZARD + ["--linear"])
    by_lines.wait(">")
    by_lines.type("h\nq\n")
    ends(by_lines, 0)
    assert "arrow" not in by_lines.screen.text() and "Esc" not in by_lines.screen.text()


def nothing_is_marked_until_an_arrow_marks_it_and_enter_takes_that():
    terminal = at_second_question()
    assert not any(line.startswith("\u25ba") for line in terminal.tail(12))
    terminal.type("\r")
    terminal.wait("\n>")
    assert "Type a number from 1 to 10" in terminal.screen.text()
    terminal.type("\x1b[B\x1b[B\x1b[A")
    terminal.wait("\n>")
    assert terminal.tail(11)[0] == "\u25ba 1. A backup of a Windows VM failed", terminal.tail(11)
    terminal.type("\x1b[F")
    terminal.wait("\n\u25ba 10. I can't tell\n>")
    terminal.type("\x1b[H\x1bOB\r")
    terminal.wait("I can't tell\n>")
    assert "\u25ba 2. A backup of a Linux VM failed" in terminal.screen.text()
    assert "\n> 2\n" in terminal.screen.text()
    quits(terminal)


def typing_finds_an_answer_by_its_text_and_shows_which_enter_will_take():
    terminal = at_second_question()
    terminal.type("backup")
    terminal.wait("\n> backup")
    assert [line[0] for line in terminal.tail(11)[:3]] == ["\u00b7", "\u00b7", "\u00b7"], terminal.tail(11)
    terminal.type("\x15linux")
    terminal.wait("\n> linux")
    assert terminal.tail(10)[0].startswith("\u25ba 2."), terminal.tail(11)
    terminal.type("\r")
    terminal.wait("I can't tell\n>")
    assert "\n> 2\n" in terminal.screen.text()
    quits(terminal)


def what_is_offered_for_words_is_marked_and_found_like_an_answer():
    terminal = Terminal(WIZARD)
    terminal.wait(FIRST)
    terminal.type("disk full on linux backup\r")
    terminal.wait("\n>")
    asked = terminal.screen.text().split("> disk full on linux backup\n")[1].split("\n")
    assert asked[0] == "Not certain. If one of the last 3 is meant, type its number or name."
    assert asked[2:4] == ["  1. I have no code or message",
                          "  2. linux-disk-full: The disk of the Linux VM is full, and the agent cannot"]
    terminal.type("\x1b[B\x1b[B")
    terminal.wait("\n>")
    assert "\n\u25ba 2. linux-disk-full: " in terminal.screen.text()
    terminal.type("linux-")
    terminal.wait("\n> linux-")
    assert terminal.screen.text().count("\n\u00b7 ") == 3, terminal.tail(8)
    terminal.type("d\r")
    terminal.wait("more time\n> ")
    assert "\n> 2\n" in terminal.screen.text() and "Found linux-disk-full: " in terminal.screen.text()
    quits(terminal)


def a_line_can_be_corrected():
    terminal = at_second_question()
    terminal.type("one two\x17\x7f\x1b[D\x1b[D\x1b[3~\x1b[Hx\u00e4\u00fc\x7f")
    terminal.wait("\n> x\u00e4oe")
    quits(terminal)


def esc_clears_the_line_and_then_goes_back():
    terminal = at_second_question()
    terminal.type("nonsense")
    terminal.wait("\n> nonsense")
    terminal.type("\x1b")
    terminal.wait("\n>")
    terminal.type("\x1b")
    terminal.wait(FIRST)
    assert "\n> b\n" in terminal.screen.text()
    quits(terminal)


def an_arrow_whose_bytes_come_slowly_is_an_arrow():
    terminal = at_second_question()
    for byte, pause in (("\x1b", 0.15), ("[", 0.6), ("B", 0)):
        terminal.type(byte)
        time.sleep(pause)
    terminal.wait("\n>")
    marked = [line for line in terminal.screen.text().split("\n") if line.startswith("\u25ba")]
    assert marked == ["\u25ba 1. A backup of a Windows VM failed"], terminal.tail(12)
    quits(terminal)


def a_message_of_many_lines_is_pasted_as_one_text():
    terminal = at_second_question()
    assert terminal.screen.bracketed
    terminal.type("\x1b[200~Error code\rUserErrorKeyVault")
    time.sleep(0.2)
    terminal.type("PermissionsNotConfigured\r\x1b]0;title\x07\x1b[31mred\x1b[2")
    time.sleep(0.2)
    terminal.type("01~")
    terminal.wait("red")
    assert "title" not in terminal.raw and "\x1b[31m" not in terminal.raw
    assert "Found UserErrorKeyVault" not in terminal.screen.text()
    terminal.type("\r")
    terminal.wait(">")
    assert "Found UserErrorKeyVaultPermissionsNotConfigured:" in terminal.screen.text()
    quits(terminal)


def pasted(lines):
    return "\x1b[200~" + "\r".join(lines) + "\x1b[201~"


def a_log_of_three_thousand_lines_is_taken_whole():
    terminal = at_second_question()
    filler = [f"2026-11-22 10:00:00 INFO line {number} of a log that says nothing of what went wrong" for number in range(3000)]
    terminal.type(pasted(filler + ["ErrorCode: UserErrorKeyVaultPermissionsNotConfigured"]))
    terminal.wait("PermissionsNotConfigured")
    assert "> [3001 lines] " in terminal.tail(1)[0], terminal.tail(1)
    terminal.type("\r")
    terminal.wait(">")
    assert "Found UserErrorKeyVaultPermissionsNotConfigured:" in terminal.screen.text()
    assert "Only the first" not in terminal.screen.text()
    quits(terminal)


def what_is_too_long_to_be_taken_whole_is_told_of_and_how_to_have_it_read():
    told = "Only the first 4 MiB of that are looked at. As a file it is read to its end: vmbackup-diag FILE"
    terminal = at_second_question()
    terminal.type(pasted(["UserErrorKeyVaultPermissionsNotConfigured"] + ["nothing that tells anything"] * 160_000))
    terminal.wait("\n> [149797 lines] ing nothing that tells anything nothing that tells anything no")
    terminal.type("\r")
    terminal.wait(">")
    assert told in terminal.screen.text().replace("\n", " "), terminal.tail(20)
    assert "Found UserErrorKeyVaultPermissionsNotConfigured:" in terminal.screen.text()
    quits(terminal)
    by_lines = Terminal(WIZARD + ["--linear"])
    by_lines.wait(">")
    by_lines.type("x" * 5000 + "\n")
    by_lines.wait("asked instead.\n>")
    assert told.replace("4 MiB", "4 KiB") in by_lines.screen.text().replace("\n", " "), by_lines.tail(20)
    by_lines.type("q\n")
    ends(by_lines, 0)
    through_a_pipe = piped("x" * (5 << 20) + "\nq\n")
    assert told in through_a_pipe.stderr.decode().replace("\n", " "), through_a_pipe.stderr[-500:]


def a_message_of_many_lines_is_one_text_line_by_line_as_well():
    terminal = Terminal(WIZARD + ["--linear"])
    terminal.wait(">")
    terminal.type("Error code\nUserErrorKeyVaultPermissionsNotConfigured\n1\nThe VM agent is not ready, and no snapshot was taken.\n")
    terminal.wait(">")
    shown = terminal.screen.text()
    assert shown.count("Found UserErrorKeyVaultPermissionsNotConfigured:") == 1, shown
    assert shown.count("Question") == 2 and "neither" not in shown, shown
    terminal.type("q\n")
    ends(terminal, 0)


def a_text_of_several_lines_is_one_also_where_the_terminal_does_not_say_that_it_is_pasted():
    terminal = at_second_question()
    terminal.type("Error code\r1\rThe VM agent is not ready, and no snapshot was taken.\r")
    time.sleep(0.002)
    terminal.type("q\rUserErrorKeyVaultPermissionsNotConfigured\r")
    terminal.wait(">")
    shown = terminal.screen.text()
    assert "> [5 lines] " in shown and shown.count("Found UserErrorKeyVaultPermissionsNotConfigured:") == 1, shown
    assert "neither" not in shown, shown
    quits(terminal)


def a_second_verdict_stands_one_blank_line_below_the_first():
    terminal = Terminal(WIZARD + ["--at", "vm-agent-linux"], rows=60)
    terminal.wait("> ")
    for answer in ("stopped", "no"):
        terminal.type(answer + "\r")
        terminal.wait("more time\n> ")
    shown = terminal.screen.text()
    assert shown.count("\nDo this: ") == 2 and "\n\n\n" not in shown, shown
    quits(terminal)


def what_is_typed_ahead_is_taken_in_order():
    terminal = Terminal(WIZARD)
    terminal.type("\r1\r1\r?\rq\r")
    ends(terminal, 0)
    assert "Question 4" in terminal.screen.text() and "Why: " in terminal.screen.text()


def a_window_that_changes_its_size_shows_the_answers_again_where_they_need_it():
    terminal = at_second_question()
    terminal.type("\x1b[B")
    terminal.wait("\n>")
    terminal.resize(24, 100)
    terminal.wait("\n>")
    assert terminal.screen.text().count("10. I can't tell") == 1
    terminal.resize(24, 30)
    terminal.wait("\n>")
    assert terminal.screen.text().count("10. I can't tell") == 2
    assert "\n\n" + ABOUT + "\n\u25ba 1. A backup of a Windows" in terminal.screen.text()
    terminal.resize(5, 30)
    terminal.wait("\n> 1. A backup of a Windows VM")
    terminal.type("\x1b[B")
    terminal.wait("\n> 2. A backup of a Linux VM f")
    quits(terminal)


def ctrl_z_gives_the_terminal_back_and_fg_takes_it_up_again():
    terminal = Terminal(["bash", "--norc", "--noediting", "-i"], PS1="$ ")
    terminal.wait("$")
    terminal.type(f"stty -a; {PROGRAM} wizard\n")
    terminal.wait(FIRST)
    sane = terminal.screen.text().split("\n")[1:5]
    terminal.type("\rlin")
    terminal.wait("> lin")
    terminal.type("\x1a")
    terminal.wait("\n$")
    assert not terminal.screen.bracketed
    terminal.type("stty -a\n")
    terminal.wait("\n$")
    assert "\n".join(sane) in "\n".join(terminal.tail(12)), terminal.tail(12)
    terminal.type("fg\n")
    terminal.wait("10. I can't tell\n> lin")
    assert terminal.tail(10)[0].startswith("\u25ba 2."), terminal.tail(10)
    terminal.type("\r")
    terminal.wait("I can't tell\n>")
    terminal.type("q\r")
    terminal.wait("\n$")
    terminal.type("exit\n")
    ends(terminal, 0)


def ctrl_c_leaves_standard_output_empty_and_the_terminal_sane():
    for typed in ("", "half a line", "\x1b[B", "\x1b[200~half a paste"):
        with tempfile.TemporaryFile() as out:
            terminal = Terminal(WIZARD, out=out.fileno())
            terminal.wait("> ")
            terminal.type("\r" + typed)
            time.sleep(0.2)
            terminal.type("\x03")
            ends(terminal, 130)
            assert out.seek(0, os.SEEK_END) == 0
            assert "vmbackup-diag wizard --case c1:" in terminal.screen.text()


def a_signal_that_ends_the_program_leaves_the_terminal_sane():
    """A sanitizer would take SIGSEGV for its own report, and is told to leave it to the program."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM,
                   signal.SIGABRT, signal.SIGXCPU, signal.SIGSEGV):
        terminal = at_second_question(ASAN_OPTIONS="handle_segv=0")
        terminal.type("half a line")
        terminal.wait("half a line")
        terminal.kill(number)
        ends(terminal, -number)


def after_a_kill_what_puts_the_terminal_right_can_be_typed_unseen():
    terminal = Terminal(["sh", "-i"], PS1="$ ")
    terminal.wait("$")
    terminal.type(f"{PROGRAM} wizard\n")
    terminal.wait(FIRST)
    for child in open(f"/proc/{terminal.process}/task/{terminal.process}/children").read().split():
        os.kill(int(child), signal.SIGKILL)
    terminal.wait("\n$")
    terminal.type("stty sane\r")
    terminal.wait("$")
    terminal.type("echo heard\r")
    terminal.wait("\nheard\n$")
    terminal.type("exit\r")
    assert terminal.finish() == 0


def until_shown(process, text):
    """What it prints to standard error until this text is there."""
    seen, until = b"", time.monotonic() + PATIENCE
    os.set_blocking(process.stderr.fileno(), False)
    while text.encode() not in seen and time.monotonic() < until:
        seen += process.stderr.read() or b""
        time.sleep(0.01)
    os.set_blocking(process.stderr.fileno(), True)
    return seen.decode()


def ctrl_c_line_by_line_ends_it_and_half_a_line_is_no_answer():
    terminal = Terminal(WIZARD + ["--linear"])
    terminal.wait(">")
    terminal.type("half a line")
    time.sleep(0.2)
    terminal.type("\x03")
    ends(terminal, 130)
    assert "vmbackup-diag wizard --linear --case c1:" in terminal.screen.text()
    process = subprocess.Popen(WIZARD, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(b"\n9")
    process.stdin.flush()
    shown = until_shown(process, "10. I can't tell\n> ")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and out == b"" and b"c1:2026" in err and b"start.what" not in err, (shown, err)


def a_signal_that_is_ignored_stays_so():
    terminal = Terminal(["sh", "-c", f"trap '' TERM HUP TSTP; exec {PROGRAM} wizard"])
    terminal.wait(FIRST)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP, signal.SIGCONT, signal.SIGTSTP):
        terminal.kill(number)
        time.sleep(0.05)
    terminal.type("\r")
    terminal.wait("10. I can't tell\n>")
    quits(terminal)


def a_stop_from_outside_is_taken_up_again():
    terminal = at_second_question()
    terminal.type("lin")
    terminal.wait("> lin")
    terminal.kill(signal.SIGSTOP)
    sane = terminal.before
    raw = termios.tcgetattr(terminal.end)
    termios.tcsetattr(terminal.end, termios.TCSANOW, sane)  # as a shell does that gets the terminal back
    terminal.answered = False
    terminal.kill(signal.SIGCONT)
    terminal.wait("10. I can't tell\n> lin")
    assert termios.tcgetattr(terminal.end) == raw
    quits(terminal)


def stopped_in_shell():
    terminal = Terminal(["bash", "--norc", "--noediting", "-i"], PS1="$ ")
    terminal.wait("$")
    terminal.type(f"{PROGRAM} wizard\n")
    terminal.wait(FIRST)
    terminal.type("\x1a")
    terminal.wait("\n$")
    return terminal


def line_by_line_too_the_question_is_shown_again_after_fg():
    terminal = Terminal(["bash", "--norc", "--noediting", "-i"], PS1="$ ")
    terminal.wait("$")
    terminal.type(f"{PROGRAM} wizard --linear\n")
    terminal.wait(FIRST)
    terminal.type("\n")
    terminal.wait("10. I can't tell\n>")
    terminal.type("half a li")
    terminal.wait("\n> half a li")
    terminal.type("\x1a")
    terminal.wait("\n$")
    terminal.type("bg; sleep 0.5\n")
    terminal.wait("\n$")
    terminal.type("fg\n")
    terminal.wait("10. I can't tell\n> ")
    assert terminal.tail(12)[0] == ABOUT, terminal.tail(12)
    terminal.type("1\n")
    terminal.wait("10. I can't tell\n> ")
    terminal.type("q\n")
    terminal.wait("\n$")
    terminal.type("exit\n")
    ends(terminal, 0)


def what_begins_in_the_background_shows_its_question_once_it_is_in_front():
    terminal = Terminal(["bash", "--norc", "--noediting", "-i"], PS1="$ ")
    terminal.wait("$")
    terminal.type(f"{PROGRAM} wizard & sleep 0.5\n")
    terminal.wait("\n$")
    terminal.type("fg\n")
    terminal.wait(FIRST)
    terminal.type("\x1b[B")
    terminal.wait("\n\u25ba 1. I have no code or message\n>")
    terminal.type("q\r")
    terminal.wait("\n$")
    terminal.type("exit\n")
    ends(terminal, 0)


def where_results_go_through_a_pipe_nothing_is_drawn_over_them():
    terminal = Terminal(["sh", "-c", f"{PROGRAM} wizard --at ExtensionFailedVssServiceInBadState | cat"], rows=60)
    terminal.wait("I can't tell\n> ")
    terminal.type("2\r")
    until = time.monotonic() + PATIENCE
    while "Read on: " not in terminal.screen.text() and time.monotonic() < until:
        terminal.read(0.05)
    terminal.type("\x1b[B\x1b[B")
    until = time.monotonic() + PATIENCE
    while "2. No, or not all of it\x1b[K" not in terminal.raw and time.monotonic() < until:
        terminal.read(0.05)
    assert "> 2. No, or not all of it\x1b[K" in terminal.raw, terminal.raw[-300:]
    assert "\u25ba" not in terminal.screen.text(), terminal.screen.text()
    quits(terminal)


def a_code_that_is_known_is_looked_up_although_it_is_part_of_an_answer():
    terminal = Terminal(WIZARD + ["--at", "linux-extension-status"])
    terminal.wait("I can't tell\n> ")
    terminal.type("NotFound")
    terminal.wait("> NotFound")
    assert "\u25ba" not in terminal.screen.text()
    terminal.type("\r")
    terminal.wait(">")
    assert "Found NotFound:" in terminal.screen.text()
    quits(terminal)


def a_conversation_that_is_over_can_be_gone_back_in():
    case = "c1:2026.11:start::start=ExtensionFailedVssServiceInBadState,vss.writers-state=waiting,.waiting-wait.worked=yes:7hg7"
    terminal = Terminal(WIZARD + ["--case", case], rows=70)
    terminal.wait("quits.\n> ")
    assert "\nDo this: " in terminal.screen.text()
    terminal.type("\x1b[B\x1b[A\x1b[Fx\x7f?\r")
    terminal.wait("quits.\n> ")
    terminal.type("\x1b")
    terminal.wait("needs more time\n> ")
    terminal.type("u\r")
    terminal.wait("quits.\n> ")
    quits(terminal)


def the_last_answer_can_be_taken_back_until_enter_ends_it():
    terminal = Terminal(WIZARD + ["--case", "c1:2026.11:start::start=ExtensionFailedVssServiceInBadState,vss.writers-state=waiting:3ez0"], rows=70)
    terminal.wait("needs more time\n> ")
    terminal.type("1\r")
    terminal.wait("quits.\n> ")
    terminal.type("u\r")
    terminal.wait("needs more time\n> ")
    terminal.type("3\r")
    terminal.wait("quits.\n> ")
    terminal.type("\r")
    ends(terminal, 0)
    assert "go on from here with:" in terminal.screen.text()


def a_job_that_is_stopped_can_be_ended():
    terminal = stopped_in_shell()
    terminal.type("kill %1; sleep 1; jobs; echo end\n")
    terminal.wait("end\n$")
    assert "Terminated" in "\n".join(terminal.tail(5)), terminal.tail(5)
    terminal.type("exit\n")
    ends(terminal, 0)


def in_the_background_it_waits_for_the_terminal():
    terminal = stopped_in_shell()
    terminal.type("bg; sleep 0.5\n")
    terminal.wait("\n$")
    terminal.type("fg\n")
    terminal.wait(FIRST)
    terminal.type("q\r")
    terminal.wait("\n$")
    terminal.type("exit\n")
    ends(terminal, 0)


def a_window_that_is_dragged_shows_the_answers_once():
    terminal = at_second_question()
    terminal.type("lin")
    terminal.wait("> lin")
    for columns in list(range(79, 29, -1)) * 3:
        terminal.resize(24, columns)
    terminal.wait("\n> lin")
    assert terminal.screen.text().count("10. I can't tell") < 5, terminal.screen.text()
    terminal.type("\r")
    terminal.wait("I can't tell\n>")
    quits(terminal)


def a_terminal_that_goes_away_ends_it_and_costs_nothing():
    for arguments in ("", "--linear"):
        for ignored in ("", "trap '' HUP; "):
            terminal = Terminal(["sh", "-c", f"{ignored}exec {PROGRAM} wizard {arguments}"])
            terminal.wait(">")
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            terminal.hang_up()
            until = time.monotonic() + 10
            done = status = 0
            while not done and time.monotonic() < until:
                done, status = os.waitpid(terminal.process, os.WNOHANG)
                time.sleep(0.02)
            if not done:
                os.kill(terminal.process, signal.SIGKILL)
                os.waitpid(terminal.process, 0)
            assert done, "it goes on without a terminal"
            expected = 5 if ignored else -signal.SIGHUP
            assert os.waitstatus_to_exitcode(status) == expected, os.waitstatus_to_exitcode(status)
            assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 1


def ctrl_d_ends_the_input_on_an_empty_line_only():
    terminal = at_second_question()
    terminal.type("xy\x1b[D\x04")
    terminal.wait("\n> x")
    terminal.type("\x7f")
    terminal.wait("\n>")
    terminal.type("\x04")
    ends(terminal, 5)
    seen = terminal.screen.text()
    assert "the question start.what is open\n" in seen and "nobody" not in seen
    assert "\nTo go on from here:\n     vmbackup-diag wizard --case c1:" in seen


def a_locale_without_our_marks_has_marks_of_ascii():
    terminal = at_second_question(LANG="C")
    terminal.type("backup\x1b[B")
    terminal.wait("> backup")
    assert [line[:4] for line in terminal.tail(11)[:3]] == ["> 1.", "- 2.", "- 3."], terminal.tail(11)
    assert terminal.raw.isascii()
    quits(terminal)


def who_asks_for_lines_gets_no_cursor_that_moves():
    for arguments, variables in ((["--linear"], {}), ([], {"ACCESSIBLE": "1"}), ([], {"TERM": "dumb"})):
        terminal = Terminal(WIZARD + arguments, **variables)
        terminal.wait(">")
        terminal.type("\n2\n?\nb\nq\n")
        assert terminal.finish() == 0
        assert "\x1b" not in terminal.raw
        assert "Why: " in terminal.screen.text()


def an_address_is_a_link_only_where_the_terminal_is_known_to_have_links():
    code = [PROGRAM, "UserErrorGuestAgentStatusUnavailable"]
    kitty = {"TERM": "xterm-kitty", "NO_COLOR": ""}
    links = "\x1b]8;;https://"
    for variables, has_links in ((kitty, True), ({"VTE_VERSION": "6003", "NO_COLOR": ""}, True),
                                 ({"NO_COLOR": ""}, False), ({**kitty, "NO_COLOR": "1"}, False),
                                 ({**kitty, "TMUX": "x"}, False), ({**kitty, "FORCE_HYPERLINK": "0"}, False),
                                 ({**kitty, "TERM": "dumb"}, False)):
        terminal = Terminal(code, **variables)
        ends(terminal, 0)
        assert (links in terminal.raw) == has_links, variables
        addresses = [line for line in terminal.screen.text().split("\n") if "https://learn" in line]
        assert addresses and len(addresses) == len(set(addresses)), addresses


def a_long_list_goes_through_the_pager_and_one_that_cannot_be_run_hides_nothing():
    for pager in ("head -1", "tail -1 | tr a-z A-Z", "no-such-pager"):
        terminal = Terminal([PROGRAM, "list"], PAGER=pager)
        ends(terminal, 0)
        count = terminal.screen.text().count("\n")
        assert count <= 2 if " " in pager else count > 100, (pager, terminal.screen.text()[:200])


def what_is_longer_than_the_window_can_be_read_from_its_beginning():
    terminal = Terminal(WIZARD + ["--at", "UserErrorRpCollectionLimitReached"], PAGER="head -1")
    terminal.wait("I can't tell\n> ")
    terminal.type("4\r")
    terminal.wait("needs more time\n> ")
    assert "type p.\n\nDid \"Take fewer backups a day" in terminal.screen.text()
    terminal.type("p\r")
    terminal.wait("needs more time\n> ")
    assert "\n> p\nUserErrorRpCollectionLimitReached: The VM has as many restore points as it may\n\nDid" in terminal.screen.text()
    assert terminal.screen.text().count("type p.") == 1
    quits(terminal)


def piped(text, seconds=10):
    return subprocess.run(WIZARD, input=text.encode(), capture_output=True, timeout=seconds)


def a_last_line_without_its_end_is_an_answer():
    result = piped("\n1")
    assert result.returncode == 5 and b"Question 3" in result.stderr, result.stderr


def an_empty_input_ends_at_once():
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    result = subprocess.run(WIZARD, stdin=subprocess.DEVNULL, capture_output=True, timeout=10)
    assert result.returncode == 5 and b"the question start is open" in result.stderr, result.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 1


def a_pipe_that_stays_open_is_answered_line_by_line():
    process = subprocess.Popen(WIZARD, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    process.stdin.write(b"\n")
    process.stdin.flush()
    assert ABOUT in until_shown(process, ABOUT) and process.poll() is None
    process.stdin.close()
    assert process.wait(10) == 5
    process.stderr.close()


def five_answers_in_one_pipe_are_five_answers():
    result = piped("\nfailed-windows\nagent\nstopped\nyes\n")
    assert result.returncode == 0 and b"That worked, and this conversation is over." in result.stderr, result.stderr


def a_list_that_comes_through_a_pipe_after_a_pause_is_one_text():
    writer = ("Writer name: 'System Writer'\n   Writer Id: {e8132975-6f93-4464-a53e-1050253ae220}\n"
              "   Writer Instance Id: {0a1b2c3d-0001-4000-8000-000000000001}\n   State: [1] Stable\n   Last error: No error\n\n")
    process = subprocess.Popen(WIZARD, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    process.stdin.write(b"vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\n"
                        b"(C) Copyright 2001-2013 Microsoft Corp.\n\n")
    process.stdin.flush()
    time.sleep(0.5)
    process.stdin.write(writer.encode() * 3)
    process.stdin.flush()
    shown = until_shown(process, "be asked instead.")
    assert "so not asked: " in shown and "state of the shadow copy writers: All writers" in shown and "Found" not in shown, shown
    process.stdin.close()
    assert process.wait(10) == 5
    process.stderr.close()


def an_interrupt_ends_a_pipe_that_stays_open():
    process = subprocess.Popen(WIZARD, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    until_shown(process, "\n> ")
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130 and b"To go on from here:" in process.stderr.read()
    process.stdin.close()
    process.stderr.close()


def escape_sequences_in_a_pipe_are_inert():
    result = piped("\x1b]0;title\x07\x1b[31mnot an answer\x9b2J\n")
    assert b"\x1b" not in result.stderr + result.stdout and b"title" not in result.stderr


def main():
    cases = [case for name, case in globals().items()
             if callable(case) and case.__module__ == "__main__" and name.count("_") > 2]
    wanted = sys.argv[2:]
    failed = 0
    for case in cases:
        if wanted and case.__name__ not in wanted:
            continue
        try:
            case()
        except (AssertionError, subprocess.TimeoutExpired) as fault:
            failed += 1
            print(f"FAILED {case.__name__.replace('_', ' ')}: {fault}", flush=True)
    sys.exit(failed > 0)


main()
