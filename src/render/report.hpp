// The sections of a report, before they are Markdown or HTML.
#pragma once

#include "vmbackup_diag/render/page.hpp"
#include "vmbackup_diag/render/report.hpp"

namespace vmbackup_diag::render {

struct Section {
    std::string_view title;
    Page page;
};
[[nodiscard]] std::vector<Section> sections(const Report& report);

/// What support will ask for: what the end of this road collects, or any; nothing once it worked.
[[nodiscard]] std::span<const Step> collected(const Report& report);

/// The lines of a text.
template <class Take>
void for_each_line(std::string_view text, Take take) {
    for (bool first = true; first || !text.empty(); first = false) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

[[nodiscard]] inline std::string text_of(const Line& line) {
    std::string text;
    for (const Span& span : line.spans) {
        text += span.text;
    }
    return text;
}

}  // namespace vmbackup_diag::render
