// The characters of a mail, which says in its head how their bytes are to be read.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// What calls itself iso-8859-1 is read as windows-1252, which has the same characters and more: mailers mix them up.
enum class Charset { utf8, windows_1252 };

/// UTF-8 where the name is none of those that are known.
[[nodiscard]] Charset charset_called(std::string_view name);

[[nodiscard]] bool is_utf8(std::string_view bytes);

/// The same characters in UTF-8.
[[nodiscard]] std::string in_utf8(std::string_view bytes, Charset charset);

}  // namespace vmbackup_diag::evidence
