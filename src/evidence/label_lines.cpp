#include "label_lines.hpp"

#include <algorithm>

#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A label is short; what stands before a colon far behind is a sentence.
constexpr std::size_t longest_label = 40;

/// How long the label that begins here is, words and then a colon or a sign of equality; 0 where none does.
std::size_t label_length(std::string_view text) {
    const auto is_in_a_label = [](char c) { return is_letter(c) || c == ' ' || static_cast<unsigned char>(c) >= 0x80; };
    const std::size_t first = std::min(text.find_first_not_of(" \t*'\"`"), text.size());
    const std::string_view words = text.substr(first, longest_label);
    const auto end = std::ranges::find_if_not(words, is_in_a_label);
    const bool is_label = end != words.begin() && end != words.end() && (*end == ':' || *end == '=');
    return is_label ? first + static_cast<std::size_t>(end - words.begin()) + 1 : 0;
}

/// Whether a value may end here and a label follow. A dash does so between blanks, as it may stand in a name.
bool divides(std::string_view line, std::size_t at) {
    return line[at] != '-' || (line[at - 1] == ' ' && line.substr(at + 1).starts_with(' '));
}

/// Where the value ends that begins here, as another label follows it; npos where none does.
std::size_t end_of_value(std::string_view line, std::size_t at) {
    at = line.find_first_not_of(" \t", at);
    while (at != line.npos) {
        at = line.find_first_of("\t;|,-", at + 1);
        if (at != line.npos && divides(line, at) && label_length(line.substr(at + 1)) != 0) {
            return at;
        }
    }
    return line.npos;
}

LabelLine label_line(std::string_view line) {
    line = trimmed(line, label_ornaments);
    const std::size_t separator = line.substr(0, longest_label).find_first_of(":\t|=");
    if (separator == line.npos) {
        return {};
    }
    const char between_cells = line[separator];
    const bool is_row = between_cells != ':' && line.find(between_cells, separator + 1) != line.npos;
    if (is_row) {
        return {};
    }
    return {trimmed(line.substr(0, separator), label_ornaments), trimmed(line.substr(separator + 1), " \t\r*|'\"`,:")};
}

}  // namespace

std::vector<LabelLine> label_lines(std::string_view line) {
    std::vector<LabelLine> lines;
    line = trimmed(line, label_ornaments);
    while (const std::size_t length = label_length(line)) {
        const std::size_t end = end_of_value(line, length);
        if (end == line.npos) {
            break;
        }
        lines.push_back(label_line(line.substr(0, end)));
        line.remove_prefix(end + 1);
    }
    lines.push_back(label_line(line));
    return lines;
}

}  // namespace vmbackup_diag::evidence
