// What the stub of an entry says until somebody writes what is so.
#pragma once

#include <string_view>

namespace vmbackup_diag::stub {

inline constexpr std::string_view title = "What happened, in a few words";
inline constexpr std::string_view summary = "What it means for the backup, in a sentence or two.";
inline constexpr std::string_view cause = "Why it happens.";
inline constexpr std::string_view source = "where you know it from";

}  // namespace vmbackup_diag::stub
