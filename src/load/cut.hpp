// A message, phrase or signature cut into words, and the bytes of it that a text is scanned for.
#pragma once

#include "literals.hpp"
#include "vmbackup_diag/load/store.hpp"

namespace vmbackup_diag::load {

struct Cut {
    Template words;
    std::string_view text;
    Rarest scanned = {};           ///< where in the text its rarest bytes begin
    std::size_t anchor_begin = 0;  ///< where in the text its anchor stands
};

/// The text cut; no words where it has none. A hole at an end may stand for no word at all, so it is left out.
[[nodiscard]] Cut cut(std::string_view text, MatchedBy by, std::uint32_t owner, const Literals& literals, Store& store);

}  // namespace vmbackup_diag::load
