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

/// What stands behind the label, before which another program may have put the time.
std::string_view behind_label(std::string_view line) {
    const std::size_t colon = line.rfind(':');
    return colon == line.npos ? "" : trimmed(line.substr(colon + 1));
}

/// The number at the start of the text; empty where it does not begin with one.
std::optional<int> number_at(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

/// The number of a state: [8].
std::optional<int> number_in_brackets(std::string_view line) {
    for (std::size_t at = line.find('['); at != line.npos; at = line.find('[', at + 1)) {
        const std::string_view inside = line.substr(at + 1);
        const std::size_t end = inside.find_first_not_of("0123456789");
        if (end != 0 && end < inside.size() && inside[end] == ']') {
            return number_at(inside);
        }
    }
    return std::nullopt;
}

/// The name in whatever quotes the language has, and the marks of a list, a table or a colour around it.
std::string_view name_in(std::string_view line) {
    constexpr std::string_view quotes = " '\"\xC2\xAB\xBB\xE2\x80\x98\x99\x9C\x9D\x9E\xA0\t*,|";
    const std::size_t colon = line.rfind(':');
    const std::string_view name = colon == line.npos ? line : line.substr(colon + 1);
    return trimmed(name.substr(0, name.find('\x1B')), quotes);
}

/// vssadmin: the name, two lines with a GUID, the state as [n], and the last error, whatever the language.
std::optional<Writer> vssadmin_writer(const WriterRows& rows) {
    const std::string_view state = rows[3].text;
    const auto number = number_in_brackets(state);
    if (guid_in(rows[1].text).empty() || guid_in(rows[2].text).empty() || !number) {
        return std::nullopt;
    }
    const std::string_view error = trimmed(rows[4].text);
    return Writer{.name = name_in(rows[0].text),
                  .id = guid_in(rows[1].text),
                  .shown = rows[0].text,
                  .state = state,
                  .error = error,
                  .number = *number,
                  .has_error = holds(error, "last error") && !holds(error, "no error"),
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

/// The rows of a text, of which the last five are at hand. Blank ones are left out, and an id that was wrapped into a
/// line of its own belongs to the row before it.
class RowsOfWriters {
  public:
    explicit RowsOfWriters(std::string_view text) : text_(text), lines_(text) {}

    /// Whether there was another one, the last of which is empty.
    bool next() {
        if (at_end_) {
            return false;
        }
        auto line = lines_.next();
        while (line && (trimmed(*line).empty() || is_rest(*line))) {
            if (is_rest(*line)) {
                Row& before = rows_.back();
                before.text = text_.substr(before.begin, lines_.begin() + line->size() - before.begin);
            }
            line = lines_.next();
        }
        at_end_ = !line;
        std::ranges::rotate(rows_, rows_.begin() + 1);
        rows_.back() = line ? Row{*line, lines_.begin()} : Row{"", text_.size()};
        return true;
    }

    [[nodiscard]] const WriterRows& last() const { return rows_; }

  private:
    [[nodiscard]] bool is_rest(std::string_view line) const {
        return trimmed(line).starts_with('{') && !guid_in(line).empty() && guid_in(rows_.back().text).empty();
    }

    std::string_view text_;
    TextLines lines_;
    WriterRows rows_ = {};
    bool at_end_ = false;
};

}  // namespace

std::vector<Writer> writers(std::string_view text) {
    std::vector<Writer> found;
    RowsOfWriters rows(text);
    while (found.size() < most_writers && rows.next()) {
        const auto writer = vssadmin_writer(rows.last());
        if (const auto one = writer ? writer : diskshadow_writer(rows.last())) {
            found.push_back(*one);
        }
    }
    return found;
}

}  // namespace vmbackup_diag::evidence
