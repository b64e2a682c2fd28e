#include "written.hpp"

namespace vmbackup_diag::render {
namespace {

void write_sources(JsonWriter& out, std::span<const Source> sources) {
    write_if_any(out, "sources", sources, [&](const Source& source) {
        out.begin_object().member("what", source.what);
        write_if_any(out, "edition", source.edition);
        out.member("checked", source.checked).end_object();
    });
}

void write_number(JsonWriter& out, const Number& number) {
    out.begin_object().member("value", number.written);
    write_texts_if_any(out, "beside", number.beside);
    out.end_object();
}

void write_cause(JsonWriter& out, const Cause& cause) {
    out.begin_object()
        .member("id", cause.id)
        .member("text", cause.text)
        .member("likelihood", word(cause.likelihood).id);
    write_ids_if_any(out, "os", cause.os);
    write_facts_if_any(out, cause.when, "when");
    out.member("fix", cause.fix.text).end_object();
}

void write_retired(JsonWriter& out, const Retired& retired) {
    if (!retired.since.empty()) {
        out.key("retired").begin_object().member("since", retired.since);
        write_if_any(out, "instead", retired.instead.text);
        out.end_object();
    }
}

}  // namespace

void write_facts_if_any(JsonWriter& out, std::span<const KnownFact> facts, std::string_view key) {
    if (facts.empty()) {
        return;
    }
    out.key(key).begin_object();
    for (const KnownFact& fact : facts) {
        out.member(fact.fact.text, fact.value);
    }
    out.end_object();
}

void write_as_written(JsonWriter& out, const Entry& entry) {
    out.begin_object().member("id", entry.id.text);
    write_if_any(out, "code", entry.code.text);
    out.member("title", entry.title);
    write_texts_if_any(out, "aliases", entry.aliases);
    write_if_any(out, "numbers", entry.numbers, [&](const Number& number) { write_number(out, number); });
    write_texts_if_any(out, "messages", entry.messages);
    write_texts_if_any(out, "phrases", entry.phrases);
    write_texts_if_any(out, "samples", entry.samples);
    out.member("category", word(entry.category).id);
    write_ids(out, "operations", entry.operations);
    write_ids(out, "os", entry.os);
    out.member("summary", entry.summary).member("retry", word(entry.retry).id);
    if (entry.wrapper) {
        out.key("wrapper").flag(true);
    }
    if (entry.of_the_vault) {
        out.key("of_the_vault").flag(true);
    }
    if (entry.outcome != Outcome::failure) {
        out.member("outcome", word(entry.outcome).id);
    }
    write_retired(out, entry.retired);
    write_if_any(out, "causes", entry.causes, [&](const Cause& cause) { write_cause(out, cause); });
    write_facts_if_any(out, entry.facts);
    out.member("guide", entry.guide.text);
    write_ids_if_any(out, "links", entry.links);
    write_ids_if_any(out, "related", entry.related);
    write_ids_if_any(out, "leads_to", entry.leads_to);
    write_sources(out, entry.sources);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Signature& signature) {
    out.begin_object().member("id", signature.id);
    write_if_any(out, "text", signature.text);
    if (!signature.event.source.empty()) {
        out.key("event").begin_object().member("source", signature.event.source);
        out.key("id").number(signature.event.id).end_object();
    }
    write_if_any(out, "entry", signature.entry.text);
    write_facts_if_any(out, signature.facts);
    write_texts_if_any(out, "samples", signature.samples);
    write_sources(out, signature.sources);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Link& link) {
    out.begin_object().member("id", link.id.text).member("title", link.title).member("url", link.url);
    write_if_any(out, "edition", link.edition);
    out.member("checked", link.checked);
    if (link.general) {
        out.key("general").flag(true);
    }
    out.end_object();
}

}  // namespace vmbackup_diag::render
