#include "writer_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t most_writers = 200;
constexpr std::size_t guid_length = 36;

struct Row {
    std::string_view text;
    std::size_t begin = 0;
};
using WriterRows = std::array<Row, 5>;

/// The GUID in braces in the line; empty where there is none.
std::string_view guid_in(std::string_view line) {
    const std::size_t brace = line.find('{');
    const std::string_view inside = brace == line.npos ? "" : line.substr(brace + 1, guid_length);
    return is_guid(inside) && line.substr(brace + 1 + guid_length).starts_with('}') ? inside : "";
}

/// What stands behind the first colon.
std::string_view behind_label(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon == line.npos ? "" : trimmed(line.substr(colon + 1));
}

/// The number at the start of the text; empty where it does not begin with one.
std::optional<int> number_at(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

/// The name in whatever quotes the language has.
std::string_view name_in(std::string_view line) {
    constexpr std::string_view quotes = " '\"\xC2\xAB\xBB\xE2\x80\x98\x99\x9C\x9D\x9E\xA0\t*";
    const std::size_t colon = line.find(':');
    return trimmed(colon == line.npos ? line : line.substr(colon + 1), quotes);
}

/// vssadmin: the name, two lines with a GUID, the state as [n], and the last error, whatever the language.
std::optional<Writer> vssadmin_writer(const WriterRows& rows) {
    const std::string_view state = rows[3].text;
    const std::size_t bracket = state.find('[');
    const auto number = bracket == state.npos ? std::nullopt : number_at(state.substr(bracket + 1));
    if (guid_in(rows[1].text).empty() || guid_in(rows[2].text).empty() || !number) {
        return std::nullopt;
    }
    const std::string_view error = trimmed(rows[4].text);
    const bool is_english = holds(error, "last error");
    return Writer{.name = name_in(rows[0].text),
                  .id = guid_in(rows[1].text),
                  .shown = rows[0].text,
                  .state = state,
                  .error = error,
                  .number = *number,
                  .has_error = is_english && !is_same_word(behind_label(error), "no error"),
                  .span = {rows[0].begin, rows[4].begin + rows[4].text.size()}};
}

/// diskshadow: the name, the state's number, the code of the failure, and two lines with a GUID.
std::optional<Writer> diskshadow_writer(const WriterRows& rows) {
    const auto number = number_at(behind_label(rows[1].text));
    if (!trimmed(rows[0].text).starts_with("* WRITER") || !number || guid_in(rows[3].text).empty()) {
        return std::nullopt;
    }
    return Writer{.name = name_in(trimmed(rows[0].text).substr(std::string_view("* WRITER").size())),
                  .id = guid_in(rows[3].text),
                  .shown = rows[0].text,
                  .state = rows[1].text,
                  .error = rows[2].text,
                  .number = *number,
                  .has_error = !behind_label(rows[2].text).starts_with("0x00000000"),
                  .span = {rows[0].begin, rows[4].begin + rows[4].text.size()}};
}

}  // namespace

std::vector<Writer> writers(std::string_view text) {
    std::vector<Writer> found;
    WriterRows rows = {};
    TextLines lines(text);
    bool at_end = false;
    while (!at_end && found.size() < most_writers) {
        const auto line = lines.next();
        at_end = !line;
        std::ranges::rotate(rows, rows.begin() + 1);
        rows.back() = line ? Row{*line, lines.begin()} : Row{"", text.size()};
        const auto writer = vssadmin_writer(rows);
        if (const auto one = writer ? writer : diskshadow_writer(rows)) {
            found.push_back(*one);
        }
    }
    return found;
}

}  // namespace vmbackup_diag::evidence
