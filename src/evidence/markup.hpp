// What a page or a mail in HTML shows: its text without tags, so that a code with a tag inside is one word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// The text without the tags of HTML that part no words, with a blank for those that do, and without what is shown with
/// no width; empty where it has none of them. A tag with which a line begins parts nothing and stays, as other tags do,
/// those of XML or the placeholder <vm>. Lines stay where they are.
[[nodiscard]] std::optional<std::string> without_markup(std::string_view text);

}  // namespace vmbackup_diag::evidence
