#include "markup.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "letters.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Tags inside a line, which part no words.
constexpr auto tags_in_lines = std::to_array<std::string_view>(
    {"a",    "abbr", "b", "bdi",  "bdo",   "big",  "cite",   "code",   "del", "em",  "font", "i", "ins", "kbd",
     "mark", "nobr", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",   "u", "var", "wbr"});
constexpr auto tags_that_part = std::to_array<std::string_view>(
    {"blockquote", "body",   "br",    "caption", "center", "colgroup", "col",   "dd",    "div", "dl",
     "dt",         "footer", "form",  "h1",      "h2",     "h3",       "h4",    "h5",    "h6",  "head",
     "header",     "hr",     "html",  "img",     "li",     "meta",     "ol",    "p",     "pre", "section",
     "style",      "table",  "tbody", "td",      "tfoot",  "th",       "thead", "title", "tr",  "ul"});

/// Characters without a width, as HTML writes them.
constexpr auto without_width = std::to_array<std::string_view>(
    {"&#8203;", "&#x200b;", "&zerowidthspace;", "&shy;", "&#173;", "&#xad;", "&zwnj;", "&#8204;", "&#65279;"});

/// What of a text is markup, and what stands for it in what is shown.
struct Mark {
    std::size_t size = 0;  ///< 0 where there is none
    std::string_view shown = {};
};

bool is_tag_of(std::span<const std::string_view> tags, std::string_view name) {
    return std::ranges::any_of(tags, [&](std::string_view tag) { return is_same_word(tag, name); });
}

/// <Code> is of XML: HTML writes its tags in one letter case.
bool is_in_one_case(std::string_view name) {
    return std::ranges::none_of(name, is_upper) ||
           std::ranges::all_of(name, [](char c) { return !is_letter(c) || is_upper(c); });
}

/// The tag that the text begins with.
Mark tag_at(std::string_view text) {
    constexpr std::size_t longest_tag = 2048;
    std::size_t begin = text.substr(1, 1) == "/" ? 2 : 1;
    const std::string_view rest = text.substr(std::min(begin, text.size()));
    const std::string_view name =
        rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter_or_digit) - rest.begin()));
    begin += name.size();
    const std::size_t end = text.substr(0, longest_tag).find_first_of("<>", begin);
    const bool is_whole = end != text.npos && text[end] == '>' &&
                          (end == begin || std::string_view(" \t\r\n/").find(text[begin]) != std::string_view::npos);
    if (name.empty() || !is_whole || !is_in_one_case(name)) {
        return {};
    }
    return is_tag_of(tags_in_lines, name)    ? Mark{end + 1}
           : is_tag_of(tags_that_part, name) ? Mark{end + 1, " "}
                                             : Mark{};
}

Mark mark_at(std::string_view text) {
    if (text.front() == '<') {
        return tag_at(text);
    }
    const auto found =
        std::ranges::find_if(without_width, [&](std::string_view one) { return stands_at(text, 0, one); });
    return found == without_width.end() ? Mark{} : Mark{found->size()};
}

}  // namespace

std::optional<std::string> without_markup(std::string_view text) {
    std::optional<std::string> shown;
    std::size_t copied = 0;
    std::size_t line = 0;
    for (std::size_t at = text.find_first_of("<&\n"); at != text.npos; at = text.find_first_of("<&\n", at)) {
        if (text[at] == '\n') {
            line = ++at;
            continue;
        }
        const Mark mark = mark_at(text.substr(at));
        const bool stays = mark.size == 0 || (!mark.shown.empty() && at == line);
        if (!stays) {
            shown = std::move(shown).value_or(std::string());
            shown->append(text.substr(copied, at - copied)).append(mark.shown);
            copied = at + mark.size;
        }
        at += std::max<std::size_t>(mark.size, 1);
    }
    if (shown) {
        *shown += text.substr(copied);
    }
    return shown;
}

}  // namespace vmbackup_diag::evidence
