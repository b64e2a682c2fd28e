// Things as they stand in a knowledge file: what is empty or has its default is left out.
#pragma once

#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::render {

inline void write_if_any(JsonWriter& out, std::string_view key, std::string_view value) {
    if (!value.empty()) {
        out.member(key, value);
    }
}

template <class Thing, class Write>
void write_if_any(JsonWriter& out, std::string_view key, std::span<const Thing> things, Write write) {
    if (!things.empty()) {
        out.list(key, things, write);
    }
}

template <class Value>
void write_ids_if_any(JsonWriter& out, std::string_view key, std::span<const Value> values) {
    if (!values.empty()) {
        write_ids(out, key, values);
    }
}

inline void write_texts_if_any(JsonWriter& out, std::string_view key, std::span<const std::string_view> texts) {
    write_if_any(out, key, texts, [&](std::string_view text) { out.text(text); });
}

void write_facts_if_any(JsonWriter& out, std::span<const KnownFact> facts, std::string_view key = "facts");
void write_steps_if_any(JsonWriter& out, std::string_view key, std::span<const Step> steps);

void write_as_written(JsonWriter& out, const Entry& entry);
void write_as_written(JsonWriter& out, const Signature& signature);
void write_as_written(JsonWriter& out, const Link& link);
void write_as_written(JsonWriter& out, const Step& step);
void write_as_written(JsonWriter& out, const Fix& fix);
void write_as_written(JsonWriter& out, const Escalation& escalation);
void write_as_written(JsonWriter& out, const Fact& fact);
void write_as_written(JsonWriter& out, const Guide& guide);
void write_as_written(JsonWriter& out, const Placeholder& placeholder);
void write_as_written(JsonWriter& out, const Family& family);
void write_as_written(JsonWriter& out, const Abbreviation& abbreviation);
void write_as_written(JsonWriter& out, const Subject& subject);
void write_as_written(JsonWriter& out, const Synonyms& synonyms);
void write_as_written(JsonWriter& out, const Exemption& exemption);

}  // namespace vmbackup_diag::render
