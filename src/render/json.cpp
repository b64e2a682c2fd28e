#include "json.hpp"

#include "vmbackup_diag/render/command.hpp"
#include "vmbackup_diag/render/fact_words.hpp"

namespace vmbackup_diag::render {
namespace {

void write_command(JsonWriter& out, const Command& command, const Context& context) {
    out.member("shell", word(command.shell).id).member("command", filled(command, context));
}

void write_steps(JsonWriter& out, std::string_view key, std::span<const Step> steps, const Context& context) {
    out.list(key, steps, [&](const Step& step) { write(out, step, context); });
}

}  // namespace

void write(JsonWriter& out, const Tool& tool) {
    out.begin_object()
        .member("name", "vmbackup-diag")
        .member("version", tool.version)
        .member("kb", tool.kb)
        .end_object();
}

void write(JsonWriter& out, const Step& step, const Context& context) {
    out.begin_object().member("text", step.text);
    if (step.commands.empty()) {
        out.key("shell").null().key("command").null();
    } else {
        write_command(out, step.commands[0], context);
    }
    const auto others = step.commands.subspan(step.commands.empty() ? 0 : 1);
    out.list("alternatives", others, [&](const Command& command) {
        out.begin_object();
        write_command(out, command, context);
        out.end_object();
    });
    out.member("risk", word(step.risk).id).end_object();
}

void write(JsonWriter& out, const Fix& fix, const Context& context) {
    out.begin_object().member("id", fix.id.text).member("title", fix.title);
    write_ids(out, "os", fix.os);
    out.member("risk", word(risk(fix)).id);
    write_steps(out, "steps", steps_for(fix, context.facts), context);
    out.key("verify");
    write(out, fix.verify, context);
    out.key("minutes").number(fix.minutes).key("wait_minutes").number(fix.wait_minutes);
    write_ids(out, "rights", fix.rights);
    out.end_object();
}

void write(JsonWriter& out, const Knowledge& knowledge, const Escalation& escalation, const Context& context) {
    out.begin_object()
        .member("id", escalation.id.text)
        .member("title", escalation.title)
        .member("text", escalation.text);
    write_steps(out, "checks", escalation.checks, context);
    write_steps(out, "collect", escalation.collect, context);
    write_links(out, knowledge, escalation.links);
    out.end_object();
}

void write(JsonWriter& out, const Knowledge& knowledge, const LearntFact& learnt) {
    out.begin_object().member("fact", learnt.fact.fact.text).member("title", title_of(knowledge, learnt.fact.fact));
    out.member("value", learnt.fact.value).member("label", value_in_words(knowledge, learnt));
    out.member("from", learnt.from).end_object();
}

std::string_view state_of(const Position& position) {
    return std::holds_alternative<TryFix>(position.now)   ? "fix"
           : std::holds_alternative<GiveUp>(position.now) ? "escalate"
                                                          : "question";
}

void write_left_out(JsonWriter& out, const Position& position) {
    out.list("left_out", position.left_out, [&](const LeftOut& one) {
        out.begin_object().member("fix", one.fix->id.text).member("title", one.fix->title);
        out.member("limit", word(one.limit).id).end_object();
    });
}

void write_links(JsonWriter& out, const Knowledge& knowledge, std::span<const LinkId> links) {
    out.list("links", links, [&](LinkId id) {
        if (const Link* link = find(knowledge, id)) {
            out.begin_object().member("title", link->title).member("url", link->url).end_object();
        }
    });
}

}  // namespace vmbackup_diag::render
