// Parts of the knowledge base in the format they are written in, ready to be copied into an overlay.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::render {

/// A knowledge file with just the things of this id: an entry, a fix, a guide, a link, an escalation, a
/// signature or a fact. Empty when nothing has it.
[[nodiscard]] std::optional<nlohmann::ordered_json> knowledge_file(const Knowledge& knowledge, std::string_view id);

}  // namespace vmbackup_diag::render
