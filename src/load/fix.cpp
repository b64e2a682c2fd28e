// Fixes, escalations, and the steps that both are made of.
#include "read.hpp"

namespace vmbackup_diag::load {
namespace {

/// Where there is none, or one that nobody knows, nothing is to be said about the words of another one.
Shell read_shell(const Object& in) {
    const auto at = in.member("shell", Need::required);
    return at ? at->known_word<Shell>().value_or(Shell::portal) : Shell::portal;
}

Command read_command(const Cursor& at) {
    const Object in(at, {"shell", "command"});
    return {.shell = read_shell(in), .text = in.text("command", any_text)};
}

/// The main command and the others that do the same, as one list.
std::span<const Command> read_commands(const Object& in) {
    std::vector<Command> commands;
    const bool has_command = in.has("command");
    if (has_command || in.has("shell")) {
        commands.push_back({read_shell(in), in.text("command", any_text)});
    }
    if (const auto alternatives = in.member("alternatives", Need::optional)) {
        if (!has_command) {
            alternatives->complain("alternatives need a \"command\" that they do the same as");
        }
        for (const Cursor& alternative : alternatives->items(1)) {
            commands.push_back(read_command(alternative));
        }
    }
    return in.at().store().keep(commands);
}

Step read_step(const Cursor& at) {
    const Object in(at, {"text", "shell", "command", "alternatives", "when", "risk", "elsewhere"});
    return {.text = in.text("text", one_line),
            .commands = read_commands(in),
            .risk = in.word<Risk>("risk", Need::optional),
            .when = read_known_facts(in, "when"),
            .elsewhere = in.flag("elsewhere")};
}

}  // namespace

Step read_instruction(const Cursor& at) {
    const Object in(at, {"text", "shell", "command", "alternatives", "elsewhere"});
    return {.text = in.text("text", one_line), .commands = read_commands(in), .elsewhere = in.flag("elsewhere")};
}

Fix read_fix(const Cursor& at) {
    const Object in(at, {"id", "title", "os", "when", "minutes", "rights", "steps", "verify", "wait_minutes",
                         "finds_out", "clears_the_way"});
    const auto verify = in.member("verify", Need::required);
    return {.id = {in.text("id", slug)},
            .title = in.text("title", one_line),
            .os = in.words<Os>("os", Need::required),
            .when = read_known_facts(in, "when"),
            .minutes = in.integer("minutes", 1, 1440),
            .rights = in.words<Right>("rights", Need::required),
            .steps = in.list("steps", Need::required, 1, read_step),
            .verify = verify ? read_instruction(*verify) : Step{},
            .wait_minutes = in.integer("wait_minutes", 0, 10080),
            .finds_out = in.flag("finds_out"),
            .clears_the_way = in.flag("clears_the_way")};
}

Escalation read_escalation(const Cursor& at) {
    const Object in(at, {"id", "title", "text", "os", "checks", "collect", "links"});
    return {.id = {in.text("id", slug)},
            .title = in.text("title", one_line),
            .text = in.text("text", one_line),
            .os = in.words<Os>("os", Need::optional),
            .checks = in.list("checks", Need::optional, 0, read_instruction),
            .collect = in.list("collect", Need::required, 1, read_instruction),
            .links = in.ids<LinkId>("links", slug, Need::required, 1)};
}

}  // namespace vmbackup_diag::load
