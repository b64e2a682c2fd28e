// What a page or a mail in HTML shows: its text without tags, so that a code with a tag inside is one word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// The text without the tags of HTML, with a blank where they part words, and without what is shown with no width or
/// not at all, such as comments and scripts; empty where it has none of them. One tag inside a line parts no words,
/// unless what it encloses is a code by itself; several in a row do. Where a link leads stands behind it. A tag with
/// which a line begins parts nothing and stays, as other tags do, those of XML or the placeholder <vm>. Lines stay
/// where they are.
[[nodiscard]] std::optional<std::string> without_markup(std::string_view text, const Knowledge& knowledge);

}  // namespace vmbackup_diag::evidence
