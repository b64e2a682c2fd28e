#include "tags.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "letters.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Tags inside a line.
constexpr auto tags_in_lines = std::to_array<std::string_view>(
    {"a",    "abbr", "b", "bdi",  "bdo",   "big",  "cite",   "code",   "del", "em",  "font", "i", "ins", "kbd",
     "mark", "nobr", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",   "u", "var"});
constexpr auto tags_that_part = std::to_array<std::string_view>(
    {"blockquote", "body",   "br",    "caption", "center", "colgroup", "col",   "dd",    "div", "dl",
     "dt",         "footer", "form",  "h1",      "h2",     "h3",       "h4",    "h5",    "h6",  "head",
     "header",     "hr",     "html",  "img",     "li",     "meta",     "ol",    "p",     "pre", "section",
     "style",      "table",  "tbody", "td",      "tfoot",  "th",       "thead", "title", "tr",  "ul"});

bool is_tag_of(std::span<const std::string_view> tags, std::string_view name) {
    return std::ranges::any_of(tags, [&](std::string_view tag) { return is_same_word(tag, name); });
}

/// <Code> is of XML: HTML writes its tags in one letter case.
bool is_in_one_case(std::string_view name) {
    return std::ranges::none_of(name, is_upper) ||
           std::ranges::all_of(name, [](char c) { return !is_letter(c) || is_upper(c); });
}

bool is_blank_of_tag(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

TagKind kind_of(std::string_view name, bool is_closing) {
    return is_same_word(name, "wbr")         ? TagKind::breaks
           : is_tag_of(tags_that_part, name) ? TagKind::parts
           : !is_tag_of(tags_in_lines, name) ? TagKind::none
           : is_closing                      ? TagKind::closes
                                             : TagKind::opens;
}

/// Inside a string of JSON a reverse solidus may stand before the solidus.
std::size_t size_of_opening(std::string_view text) {
    return text.starts_with("</") ? 2 : text.starts_with("<\\/") ? 3 : 1;
}

/// In such a string one stands before each quote as well.
std::string_view address_in(std::string_view attributes) {
    constexpr std::string_view names_it = "href=";
    for (std::size_t at = 1; at + names_it.size() < attributes.size(); ++at) {
        if (is_blank_of_tag(attributes[at - 1]) && stands_at(attributes, at, names_it)) {
            const std::string_view value = attributes.substr(at + names_it.size());
            const std::size_t begin = std::min(value.find_first_not_of("\\\"'"), value.size());
            return trimmed(value.substr(begin, value.find_first_of("\"'> \t\r\n", begin) - begin), "\\");
        }
    }
    return {};
}

}  // namespace

Tag tag_at(std::string_view text) {
    constexpr std::size_t longest_tag = 4096;
    if (!text.starts_with('<')) {
        return {};
    }
    std::size_t begin = size_of_opening(text);
    const std::string_view rest = text.substr(std::min(begin, text.size()));
    const std::string_view name =
        rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter_or_digit) - rest.begin()));
    const bool is_closing = begin > 1;
    begin += name.size();
    const std::size_t end = text.substr(0, longest_tag).find_first_of("<>", begin);
    const bool is_whole =
        end != text.npos && text[end] == '>' && (end == begin || text[begin] == '/' || is_blank_of_tag(text[begin]));
    if (name.empty() || !is_whole || !is_in_one_case(name)) {
        return {};
    }
    const TagKind kind = kind_of(name, is_closing);
    const bool is_of_link = is_same_word(name, "a");
    const std::string_view attributes = text.substr(begin, end - begin);
    return {.kind = kind,
            .size = end + 1,
            .is_of_link = is_of_link,
            .address = is_of_link ? address_in(attributes) : std::string_view{}};
}

}  // namespace vmbackup_diag::evidence
