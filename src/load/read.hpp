// One reader for each kind of thing; together they are the format that `data/schema/knowledge.json` describes.
#pragma once

#include "cursor.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

/// An entry of an overlay may say `append`: its lists are then added to the entry of the same id.
struct ReadEntry {
    Entry entry;
    bool append = false;
};

/// The facts under a key of an entry, a cause, a signature, an answer, a fix or a step.
[[nodiscard]] std::span<const KnownFact> read_known_facts(const Object& in, std::string_view key = "facts");

[[nodiscard]] ReadEntry read_entry(const Cursor& at, EntryKind kind);
[[nodiscard]] Signature read_signature(const Cursor& at);
[[nodiscard]] Link read_link(const Cursor& at);
[[nodiscard]] Family read_family(const Cursor& at);
[[nodiscard]] Abbreviation read_abbreviation(const Cursor& at);
[[nodiscard]] Subject read_subject(const Cursor& at);
[[nodiscard]] Synonyms read_synonyms(const Cursor& at);
[[nodiscard]] Exemption read_exemption(const Cursor& at);
[[nodiscard]] Source read_source(const Cursor& at);

[[nodiscard]] Fix read_fix(const Cursor& at);
[[nodiscard]] Escalation read_escalation(const Cursor& at);
[[nodiscard]] Step read_instruction(const Cursor& at);

[[nodiscard]] Fact read_fact(const Cursor& at);
[[nodiscard]] Placeholder read_placeholder(const Cursor& at);
[[nodiscard]] Guide read_guide(const Cursor& at);

}  // namespace vmbackup_diag::load
