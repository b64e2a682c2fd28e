#include "help_text.hpp"

#include <algorithm>

namespace vmbackup_diag::cli {
namespace {

/// What is told of a word gets no less room than this beside it.
constexpr std::size_t least_room = 24;
constexpr std::size_t further_in = 4;  ///< so much it stands further in below the word

/// The words, and choices such as text|json where they may be broken, added from this column on.
void add_words(std::string& out, std::string_view text, std::size_t column, std::size_t indent, std::size_t width) {
    for (bool first = true; !text.empty(); first = false) {
        const bool is_next_word = text.front() == ' ';
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::size_t bar = text.find('|');
        const bool is_cut = bar < blank && indent + blank > width && bar + 1 < text.size();
        const std::string_view word = text.substr(0, is_cut ? bar + 1 : blank);
        const std::size_t gap = first || !is_next_word ? 0 : 1;
        if (!first && column + gap + word.size() > width) {
            out.append("\n").append(indent, ' ');
            column = indent;
        } else {
            out.append(gap, ' ');
            column += gap;
        }
        out += word;
        column += word.size();
        text.remove_prefix(word.size());
    }
    out += '\n';
}

void add_line(std::string& out, std::string_view line, std::size_t width) {
    const std::size_t lead = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t term_end = std::min(line.find("  ", lead), line.size());
    const std::size_t told_at = std::min(line.find_first_not_of(' ', term_end), line.size());
    const std::string_view term = line.substr(lead, term_end - lead);
    const std::string_view told = line.substr(told_at);
    const bool is_beside = told_at + least_room <= width || term.size() < further_in;
    if (!told.empty() && is_beside) {
        out += line.substr(0, told_at);
        add_words(out, told, told_at, told_at, width);
        return;
    }
    const std::size_t indent = lead + least_room <= width ? lead : 2 + further_in;
    out.append(indent, ' ');
    add_words(out, term, indent, told.empty() ? indent : indent + 2, width);
    if (!told.empty()) {
        out.append(lead + further_in, ' ');
        add_words(out, told, lead + further_in, lead + further_in, width);
    }
}

}  // namespace

std::string fitted(std::string_view help, std::size_t width) {
    std::string out;
    while (!help.empty()) {
        const std::size_t end = std::min(help.find('\n'), help.size());
        add_line(out, help.substr(0, end), width);
        help.remove_prefix(std::min(end + 1, help.size()));
    }
    return out;
}

}  // namespace vmbackup_diag::cli
