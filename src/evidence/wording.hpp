// What a document says in words, and what is only its form: names of members look like codes, and are none.
#pragma once

#include <string_view>

#include "document_kinds.hpp"
#include "found.hpp"
#include "json.hpp"
#include "records.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Whether a name is several words run together, as codes are too, so that it could be taken for one.
[[nodiscard]] bool is_run_together(std::string_view name);

/// Whether the word is a code of the knowledge base that nothing else is called by.
[[nodiscard]] bool is_known_code(std::string_view word, const Knowledge& knowledge);

/// Adds what is said in words in a document of this kind, except in what is left out already.
void read_wording(const Json& json, const DocumentKind& kind, const Knowledge& knowledge, Found& found);

/// Adds what a record in lines says in words.
void read_wording(const Record& record, Found& found);

/// Adds the lines of a text that begins before records, except what was typed at a prompt. From then on nothing else
/// counts as words.
void say_lines(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
