// The knowledge inside the program: constant tables, made of data/kb when the program was built.
//
// They are in the program's read-only memory. Using them reads no file, parses nothing and allocates nothing.
#pragma once

#include <span>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::builtin {

struct Schema {
    std::string_view name;  ///< `knowledge`, `diagnosis`
    std::string_view text;
};

extern const Knowledge knowledge;
extern const std::span<const Schema> schemas;
extern const std::string_view program_version;

}  // namespace vmbackup_diag::builtin
