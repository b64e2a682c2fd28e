// Passing over what is not read of a list in JSON, however long it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "feed.hpp"

namespace vmbackup_diag::evidence {

/// A job has a few kilobytes.
inline constexpr std::size_t longest_record = 8 << 20;

/// Passes the string with which the rest begins, or what there is of it. Gives the beginning of what stands in it.
std::string pass_string(Feed& feed);

/// Where the object with which the text begins has closed its brackets; 0 where it does not do so on this line.
[[nodiscard]] std::size_t end_of_object_on_line(std::string_view text);

/// Passes this line and those behind it that are indented further than this column, and the bracket that closes them;
/// false where the text ends before.
[[nodiscard]] bool pass_indented(Feed& feed, std::size_t column);

/// Where the string, number or word ends with which the rest begins; 0 where it is none, or something else follows.
[[nodiscard]] std::size_t end_of_scalar(Feed& feed);

/// Where something ends that is no JSON: with its line, where an object begins, or where a list around it ends.
[[nodiscard]] std::size_t end_of_stray(Feed& feed, bool is_in_list);

}  // namespace vmbackup_diag::evidence
