#include "rows.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::render {
namespace {

struct Word {
    Role role;
    std::string_view text;
    bool joined;  ///< to the word before it, without a blank
};

std::vector<Word> words_of(const Line& line) {
    std::vector<Word> words;
    bool joined = true;
    for (const Span& span : line.spans) {
        std::string_view rest = span.text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0) {
                words.push_back({span.role, rest.substr(0, end), joined});
                joined = true;
            }
            if (end < rest.size()) {
                joined = false;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

/// How much room the first word needs with what is joined to it, and so has to stay in its row.
std::size_t needed_by_first(std::span<const Word> words) {
    std::size_t needed = columns(words.front().text);
    for (const Word& next : words.subspan(1)) {
        if (!next.joined) {
            break;
        }
        needed += columns(next.text);
    }
    return needed;
}

/// Where the next row begins: further left than usual for a word that stays whole only there.
std::size_t indent_of_next(const Line& line, std::size_t needed, std::size_t width) {
    const std::size_t usual = std::min(line.indent + line.hanging, width / 2);
    return usual + needed <= width ? usual : width - std::min(needed, width);
}

}  // namespace

std::vector<Row> rows(const Line& line, std::size_t width) {
    std::vector<Row> out{{line.indent}};
    std::size_t column = line.indent;
    const std::vector<Word> words = words_of(line);
    for (std::size_t n = 0; n < words.size(); ++n) {
        const Word& word = words[n];
        const std::size_t gap = word.joined || out.back().runs.empty() ? 0 : 1;
        const std::size_t needed = needed_by_first(std::span(words).subspan(n));
        if (!word.joined && !out.back().runs.empty() && column + gap + needed > width) {
            out.push_back({indent_of_next(line, needed, width)});
            column = out.back().indent;
        } else if (gap > 0) {
            out.back().runs.back().text += ' ';
            ++column;
        }
        std::vector<Span>& runs = out.back().runs;
        if (runs.empty() || runs.back().role != word.role) {
            runs.push_back({word.role, {}});
        }
        runs.back().text += word.text;
        column += columns(word.text);
    }
    return out;
}

}  // namespace vmbackup_diag::render
