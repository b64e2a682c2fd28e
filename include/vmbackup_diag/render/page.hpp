// What the reader will see, before it has colours: lines of spans that say what they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vmbackup_diag::render {

enum class Role { text, heading, step, command, answer, quiet, warning, link };

struct Span {
    Role role = Role::text;
    std::string text;
};

/// A verbatim line is never wrapped, so that it can be copied as it stands.
struct Line {
    std::vector<Span> spans = {};
    std::size_t indent = 0;
    std::size_t hanging = 0;  ///< how much further the lines after the first are indented when it is wrapped
    bool verbatim = false;
};

using Page = std::vector<Line>;

void add(Page& page, Role role, std::string text, std::size_t indent = 0, std::size_t hanging = 0);
void add_verbatim(Page& page, std::string text, std::size_t indent);
void add_blank(Page& page);
void add(Page& page, const Page& more);

/// Without the blank lines that would end it.
[[nodiscard]] Page without_blank_end(Page page);

struct Paint {
    std::size_t width = 80;  ///< in columns, at least 20
    bool color = false;
    bool links = false;  ///< the terminal makes an address a link
};

/// The page as text. The one place that knows escape codes.
[[nodiscard]] std::string painted(const Page& page, const Paint& paint);

}  // namespace vmbackup_diag::render
