// An overlay may add to the lists of an entry without repeating the rest of it.
#pragma once

#include "layer.hpp"

namespace vmbackup_diag::load {

/// Adds the lists of `more` to those of the entry with its id; a problem where there is none.
void append(const Cursor& at, const Entry& more, Layer<Entry>& layer);

}  // namespace vmbackup_diag::load
