#include "event_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto forms = std::to_array<std::string_view>({"cef", "leef"});

/// The fields in front: the version, who made the product, it, its version, the number.
constexpr std::size_t field_of_product = 2;
constexpr std::size_t field_of_number = 4;

/// The field with this position.
std::optional<Run> field(std::string_view text, const Run& line, std::size_t wanted) {
    const std::string_view all = text.substr(0, line.end);
    std::size_t begin = line.begin;
    for (std::size_t n = 0; n < wanted; ++n) {
        begin = all.find('|', begin) + 1;
        if (begin == 0) {
            return std::nullopt;
        }
    }
    return Run{begin, std::min(all.find('|', begin), line.end)};
}

/// The value behind the fields that has this name: up to the name of the next one.
std::optional<Run> named(std::string_view text, const Run& line, std::string_view name) {
    const std::string_view all = text.substr(0, line.end);
    const std::size_t at = all.find(name, line.begin);
    if (at == all.npos || std::string_view(" \t|").find(all[at - 1]) == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t begin = at + name.size();
    const std::size_t next = all.find('=', begin);
    const std::size_t end = next == all.npos ? line.end : all.find_last_of(" \t", next);
    return Run{begin, std::max(begin, begin + trimmed(all.substr(begin, end - begin)).size())};
}

}  // namespace

bool begins_collected_line(std::string_view text, const Run& word) {
    return is_one_of(forms, text, word) && text.substr(word.end, 1) == ":";
}

std::vector<EventCells> cells_of_collected_line(std::string_view text, const Run& word) {
    const Run line{word.begin, row_at(text, word.begin).end};
    const Run id = field(text, line, field_of_number).value_or(Run{});
    const std::size_t colon = text.substr(0, id.end).rfind(':');
    std::vector<EventCells> out;
    if (colon != text.npos && colon > id.begin) {
        out.push_back({{id.begin, colon}, {colon + 1, id.end}});  // volsnap:25
    }
    const Run number = named(text, line, "externalId=").value_or(id);
    for (const auto& source : {field(text, line, field_of_product), named(text, line, "sourceServiceName=")}) {
        if (source) {
            out.push_back({*source, number});
        }
    }
    std::erase_if(out, [&](const EventCells& cells) { return !are_digits(text, cells.number); });
    return out;
}

}  // namespace vmbackup_diag::match
