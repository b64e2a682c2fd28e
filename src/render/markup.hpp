// Text among the marks of XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::render {

/// The text with what would be a mark written in another way. In an attribute also a line break, which would be read
/// as a blank there.
[[nodiscard]] std::string escaped_for_markup(std::string_view text, bool in_attribute = false);

}  // namespace vmbackup_diag::render
