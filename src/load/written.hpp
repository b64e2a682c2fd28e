// Everything that is written about an entry, as search reads it.
#pragma once

#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::load {

enum class WrittenAs { name, title, phrase, sample, message, summary, cause, fix };

struct Written {
    WrittenAs as = WrittenAs::name;
    std::string_view text;
};

/// The texts of the entry itself, of its causes, and the titles of their fixes.
[[nodiscard]] std::vector<Written> written_about(const Entry& entry, const Knowledge& knowledge);

}  // namespace vmbackup_diag::load
