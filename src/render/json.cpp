#include "json.hpp"

#include "vmbackup_diag/render/command.hpp"

namespace vmbackup_diag::render {
namespace {

Json steps_json(std::span<const Step> steps, const Context& context) {
    Json out = Json::array();
    for (const Step& step : steps) {
        out.push_back(json(step, context));
    }
    return out;
}

}  // namespace

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json(const Tool& tool) { return {{"name", "vmbackup-diag"}, {"version", tool.version}, {"kb", tool.kb}}; }

Json json(const Link& link) { return {{"title", link.title}, {"url", link.url}}; }

Json json(const Step& step, const Context& context) {
    Json out{{"text", step.text}, {"shell", nullptr}, {"command", nullptr}};
    if (!step.commands.empty()) {
        out["shell"] = word(step.commands[0].shell).id;
        out["command"] = filled(step.commands[0], context);
    }
    Json alternatives = Json::array();
    for (std::size_t n = 1; n < step.commands.size(); ++n) {
        const Command& command = step.commands[n];
        alternatives.push_back({{"shell", word(command.shell).id}, {"command", filled(command, context)}});
    }
    out["alternatives"] = std::move(alternatives);
    out["risk"] = word(step.risk).id;
    return out;
}

Json json(const Fix& fix, const Context& context) {
    return {{"id", fix.id.text},
            {"title", fix.title},
            {"os", ids(fix.os)},
            {"risk", word(risk(fix)).id},
            {"steps", steps_json(fix.steps, context)},
            {"verify", json(fix.verify, context)},
            {"minutes", fix.minutes},
            {"wait_minutes", fix.wait_minutes},
            {"rights", ids(fix.rights)}};
}

Json json(const Knowledge& knowledge, const Escalation& escalation, const Context& context) {
    Json links = Json::array();
    for (const LinkId id : escalation.links) {
        if (const Link* link = find(knowledge, id)) {
            links.push_back(json(*link));
        }
    }
    return {{"id", escalation.id.text},
            {"title", escalation.title},
            {"text", escalation.text},
            {"checks", steps_json(escalation.checks, context)},
            {"collect", steps_json(escalation.collect, context)},
            {"links", std::move(links)}};
}

}  // namespace vmbackup_diag::render
