// Where JSON begins in a text that may hold something else before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Whether what stands here goes on as a list or an object does: a sentence may begin with a bracket too.
[[nodiscard]] bool begins_as_json(std::string_view text, std::size_t at);

/// Where JSON begins in the text: behind nothing but blanks, or, as a terminal shows it behind a command, at the start
/// of one of the first lines.
[[nodiscard]] std::optional<std::size_t> start_of_json(std::string_view text);

}  // namespace vmbackup_diag::evidence
