#include "json.hpp"

namespace vmbackup_diag::render {
namespace {

/// The context's names by their keys in JSON, and the placeholder that each comes from.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> names_in_context{{
    {"vm", "vm"}, {"resource_group", "resource-group"}, {"vault", "vault"}, {"subscription", "subscription"}}};

Json context_json(const Context& context) {
    Json out = Json::object();
    for (const auto& [key, placeholder] : names_in_context) {
        out[std::string(key)] = text_or_null(name_in(context, placeholder));
    }
    out["os"] = context.os ? Json(word(*context.os).id) : Json(nullptr);
    out["operation"] = context.operation ? Json(word(*context.operation).id) : Json(nullptr);
    return out;
}

Json cause_json(const Cause& cause, const Entry& entry) {
    return {{"id", cause.id},
            {"text", cause.text},
            {"likelihood", word(cause.likelihood).id},
            {"os", ids(cause.os.empty() ? entry.os : cause.os)},
            {"fix", cause.fix.text}};
}

Json matched_json(const Matched& matched) {
    return {{"by", word(matched.by).id},
            {"text", matched.text},
            {"line", matched.place.line},
            {"column", matched.place.column}};
}

Json match_json(const Knowledge& knowledge, const Match& match, const Context& context) {
    const Entry& entry = *match.entry;
    Json matched = Json::array();
    for (const Matched& one : match.matched) {
        matched.push_back(matched_json(one));
    }
    Json causes = Json::array();
    for (const Cause* cause : match.causes) {
        causes.push_back(cause_json(*cause, entry));
    }
    Json fixes = Json::array();
    for (const Fix* fix : match.fixes) {
        fixes.push_back(json(*fix, context));
    }
    Json links = Json::array();
    for (const LinkId id : entry.links) {
        if (const Link* link = find(knowledge, id)) {
            links.push_back(json(*link));
        }
    }
    return {{"id", entry.id.text},
            {"kind", word(entry.kind).id},
            {"confidence", word(match.confidence).id},
            {"score", match.score},
            {"matched", std::move(matched)},
            {"title", entry.title},
            {"summary", entry.summary},
            {"category", word(entry.category).id},
            {"operations", ids(entry.operations)},
            {"os", ids(entry.os)},
            {"retry", word(entry.retry).id},
            {"causes", std::move(causes)},
            {"fixes", std::move(fixes)},
            {"guide", text_or_null(entry.guide.text)},
            {"links", std::move(links)},
            {"related", ids(entry.related)}};
}

}  // namespace

Json json(const Knowledge& knowledge, const Diagnosis& diagnosis, const Tool& tool) {
    Json matches = Json::array();
    for (const Match& match : diagnosis.matches) {
        matches.push_back(match_json(knowledge, match, diagnosis.context));
    }
    return {{"schema", "vmbackup-diag/diagnosis/1"},
            {"tool", json(tool)},
            {"status", word(diagnosis.status).id},
            {"input", {{"source", diagnosis.source}, {"kind", diagnosis.kind}}},
            {"context", context_json(diagnosis.context)},
            {"matches", std::move(matches)}};
}

}  // namespace vmbackup_diag::render
