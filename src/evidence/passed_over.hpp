// Passing over what is not read of a list in JSON, however long it is.
#pragma once

#include <cstddef>

#include "feed.hpp"

namespace vmbackup_diag::evidence {

/// Passes the string with which the rest begins, or what there is of it.
void pass_string(Feed& feed);

/// Passes lines up to one on which an object begins in this column; false where the text ends before.
[[nodiscard]] bool pass_to_object(Feed& feed, std::size_t column);

}  // namespace vmbackup_diag::evidence
