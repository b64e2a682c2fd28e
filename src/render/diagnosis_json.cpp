#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "json.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::render {
namespace {

/// The context's names by their keys in JSON, and the placeholder that each comes from.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> names_in_context{
    {{"vm", placeholder::vm},
     {"resource_group", placeholder::resource_group},
     {"vault", placeholder::vault},
     {"subscription", placeholder::subscription}}};

bool is_in_context(std::string_view placeholder) {
    return placeholder == "vault-resource-group" ||
           std::ranges::find(names_in_context, placeholder, [](const auto& row) { return row.second; }) !=
               names_in_context.end();
}

/// Each fact with all values that the evidence shows of it, in the order in which they were seen.
void write_facts(JsonWriter& out, const std::vector<KnownFact>& facts) {
    out.key("facts").begin_object();
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        if (std::ranges::find(facts.begin(), fact, fact->fact, &KnownFact::fact) == fact) {
            std::vector<KnownFact> values;
            std::ranges::copy_if(facts, std::back_inserter(values),
                                 [&](const KnownFact& other) { return other.fact == fact->fact; });
            out.list(fact->fact.text, values, [&](const KnownFact& value) { out.text(value.value); });
        }
    }
    out.end_object();
}

void write(JsonWriter& out, const Context& context) {
    out.begin_object();
    for (const auto& [key, placeholder] : names_in_context) {
        out.member_or_null(key, name_in(context, placeholder));
    }
    out.member_or_null("os", context.os ? word(*context.os).id : "");
    out.member_or_null("operation", context.operation ? word(*context.operation).id : "");
    out.member_or_null("vault_resource_group", name_in(context, "vault-resource-group"));
    out.member_or_null("time", context.time).member_or_null("activity_id", context.activity_id);
    write_facts(out, context.facts);
    out.end_object();
}

void write(JsonWriter& out, const Cause& cause, const Entry& entry) {
    out.begin_object()
        .member("id", cause.id)
        .member("text", cause.text)
        .member("likelihood", word(cause.likelihood).id);
    write_ids(out, "os", cause.os.empty() ? entry.os : cause.os);
    out.member("fix", cause.fix.text).end_object();
}

void write(JsonWriter& out, const Matched& matched) {
    out.begin_object().member("by", word(matched.by).id).member("text", matched.text);
    out.key("line").number(matched.place.line).key("column").number(matched.place.column).end_object();
}

void write(JsonWriter& out, const Knowledge& knowledge, const Match& match, const Context& context) {
    const Entry& entry = *match.entry;
    const Context in_this_case = in_entry(context, entry);
    out.begin_object()
        .member("id", entry.id.text)
        .member_or_null("code", entry.code.text)
        .member("kind", word(entry.kind).id);
    out.member("confidence", word(match.confidence).id).key("score").decimal(match.score);
    out.list("matched", match.matched, [&](const Matched& matched) { write(out, matched); });
    out.member("title", entry.title).member("summary", entry.summary).member("category", word(entry.category).id);
    write_ids(out, "operations", entry.operations);
    write_ids(out, "os", entry.os);
    out.member("outcome", word(entry.outcome).id).member("retry", word(entry.retry).id);
    out.list("causes", match.causes, [&](const Cause* cause) { write(out, *cause, entry); });
    out.list("fixes", match.fixes, [&](const Fix* fix) { render::write(out, *fix, in_this_case); });
    out.member_or_null("guide", entry.guide.text);
    write_links(out, knowledge, entry.links);
    write_ids(out, "related", entry.related);
    write_ids(out, "leads_to", entry.leads_to);
    out.end_object();
}

void write(JsonWriter& out, const Knowledge& knowledge, const UnknownCode& code) {
    const Link* link = code.family == nullptr ? nullptr : find(knowledge, code.family->link);
    out.begin_object().member("code", code.text);
    out.key("line").number(code.place.line).key("column").number(code.place.column);
    out.member_or_null("about", code.family == nullptr ? "" : code.family->text);
    out.member_or_null("url", link == nullptr ? "" : link->url);
    out.list("nearest", code.nearest, [&](const Entry* entry) { out.text(entry->id.text); }).end_object();
}

}  // namespace

void write(JsonWriter& out, const Knowledge& knowledge, const Diagnosis& diagnosis, const Tool& tool) {
    out.begin_object().member("schema", "vmbackup-diag/diagnosis/1").key("tool");
    write(out, tool);
    out.member("status", word(diagnosis.status).id).key("input").begin_object();
    out.member("source", diagnosis.source).member("kind", diagnosis.kind).end_object().key("context");
    write(out, diagnosis.context);
    out.list("matches", diagnosis.matches,
             [&](const Match& match) { write(out, knowledge, match, diagnosis.context); });
    out.list("unknown_codes", diagnosis.unknown_codes, [&](const UnknownCode& code) { write(out, knowledge, code); });
    std::vector<std::string> notes = diagnosis.notes;
    for (const Refusal& refusal : diagnosis.context.refused) {
        if (is_in_context(refusal.name)) {
            notes.push_back(fmt::format("<{}> stays because {}", refusal.name, refusal.why));
        }
    }
    out.list("notes", notes, [&](const std::string& note) { out.text(note); });
    out.end_object();
}

}  // namespace vmbackup_diag::render
