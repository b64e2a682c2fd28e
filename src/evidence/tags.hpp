// The tags of HTML in a text, by what a reader sees of them.
#pragma once

#include <string_view>

namespace vmbackup_diag::evidence {

enum class TagKind {
    none,    ///< no tag of HTML, such as one of XML or the placeholder <vm>
    breaks,  ///< where a word may be broken
    opens,   ///< opens what stands inside a line
    closes,  ///< closes it
    parts,   ///< parts words, as what begins a line of its own does
};

struct Tag {
    TagKind kind = TagKind::none;
    std::size_t size = 0;
    bool is_of_link = false;
    std::string_view address = {};  ///< where the link leads that it opens
};

/// The tag that the text begins with, if it does.
[[nodiscard]] Tag tag_at(std::string_view text);

}  // namespace vmbackup_diag::evidence
