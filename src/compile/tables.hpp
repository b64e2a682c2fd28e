// A knowledge base as C++ source: constant tables that need no code to run before they can be used.
#pragma once

#include <span>
#include <string>

#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::compile {

/// The source of `builtin`'s definitions.
[[nodiscard]] std::string tables(const Knowledge& knowledge, std::span<const load::Document> schemas,
                                 std::string_view program_version);

}  // namespace vmbackup_diag::compile
