// Untrusted JSON into a tree: bounded in depth, with duplicate keys and the place of a syntax error kept.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::load {

using Json = nlohmann::json;

/// For who has given something else.
inline constexpr std::string_view what_is_knowledge =
    "a file of knowledge begins with {, as what \"vmbackup-diag kb stub CODE\" prints; a log or a message is read by "
    "vmbackup-diag FILE";

/// The document's tree; empty when it is no JSON, which is then a problem. Duplicate keys are problems too.
[[nodiscard]] std::optional<Json> parse(const Document& document, CollectedProblems& problems);

/// A key as it stands in a JSON pointer (RFC 6901); of a long one the beginning.
[[nodiscard]] std::string pointer_token(std::string_view key);

}  // namespace vmbackup_diag::load
