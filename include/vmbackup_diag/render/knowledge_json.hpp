// Parts of the knowledge base in the format they are written in, ready to be copied into an overlay.
#pragma once

#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/render/json_writer.hpp"

namespace vmbackup_diag::render {

/// A knowledge file with just the things of this id, or of this prefix, short form or word, from whichever lists have
/// one. False, with nothing written, when nothing has it.
[[nodiscard]] bool write_knowledge_file(JsonWriter& out, const Knowledge& knowledge, std::string_view id);

}  // namespace vmbackup_diag::render
