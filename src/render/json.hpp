// The parts that several JSON outputs share.
#pragma once

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"
#include "vmbackup_diag/render/json_writer.hpp"

namespace vmbackup_diag::render {

template <class Value>
void write_ids(JsonWriter& out, std::string_view key, std::span<const Value> values) {
    out.list(key, values, [&](const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            out.text(word(value).id);
        } else {
            out.text(value.text);
        }
    });
}

void write(JsonWriter& out, const Step& step, const Context& context);
void write(JsonWriter& out, const Fix& fix, const Context& context);
void write(JsonWriter& out, const Knowledge& knowledge, const Escalation& escalation, const Context& context);

/// What is known, by its ids and in words.
void write(JsonWriter& out, const Knowledge& knowledge, const LearntFact& learnt);

/// The open question with its answers; null where none is open.
void write_question(JsonWriter& out, const Position& position, const Context& context);

/// What is shown: a `question`, a `fix` or to `escalate`.
[[nodiscard]] std::string_view state_of(const Position& position);

/// `"left_out": [...]` with the limit of each fix.
void write_left_out(JsonWriter& out, const Position& position);

/// `"links": [...]` with title and address of each.
void write_links(JsonWriter& out, const Knowledge& knowledge, std::span<const LinkId> links);

}  // namespace vmbackup_diag::render
