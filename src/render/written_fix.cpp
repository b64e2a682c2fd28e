#include "written.hpp"

namespace vmbackup_diag::render {
namespace {

void write_command(JsonWriter& out, const Command& command) {
    out.member("shell", word(command.shell).id).member("command", command.text);
}

}  // namespace

void write_steps_if_any(JsonWriter& out, std::string_view key, std::span<const Step> steps) {
    write_if_any(out, key, steps, [&](const Step& step) { write_as_written(out, step); });
}

void write_as_written(JsonWriter& out, const Step& step) {
    out.begin_object().member("text", step.text);
    if (!step.commands.empty()) {
        write_command(out, step.commands[0]);
        write_if_any(out, "alternatives", step.commands.subspan(1), [&](const Command& command) {
            out.begin_object();
            write_command(out, command);
            out.end_object();
        });
    }
    write_facts_if_any(out, step.when, "when");
    if (step.risk != Risk::safe) {
        out.member("risk", word(step.risk).id);
    }
    if (step.elsewhere) {
        out.key("elsewhere").flag(true);
    }
    out.end_object();
}

void write_as_written(JsonWriter& out, const Fix& fix) {
    out.begin_object().member("id", fix.id.text).member("title", fix.title);
    write_ids(out, "os", fix.os);
    write_facts_if_any(out, fix.when, "when");
    out.key("minutes").number(fix.minutes);
    write_ids(out, "rights", fix.rights);
    write_steps_if_any(out, "steps", fix.steps);
    out.key("verify");
    write_as_written(out, fix.verify);
    out.key("wait_minutes").number(fix.wait_minutes);
    for (const auto& [key, is_so] : {std::pair("finds_out", fix.finds_out), {"clears_the_way", fix.clears_the_way}}) {
        if (is_so) {
            out.key(key).flag(true);
        }
    }
    out.end_object();
}

void write_as_written(JsonWriter& out, const Escalation& escalation) {
    out.begin_object()
        .member("id", escalation.id.text)
        .member("title", escalation.title)
        .member("text", escalation.text);
    write_ids_if_any(out, "os", escalation.os);
    write_steps_if_any(out, "checks", escalation.checks);
    write_steps_if_any(out, "collect", escalation.collect);
    write_ids_if_any(out, "links", escalation.links);
    out.end_object();
}

}  // namespace vmbackup_diag::render
