#include "json_start.hpp"

#include "json_blanks.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// JSON behind a command or a warning begins in one of the first lines.
constexpr std::size_t most_lines_before = 50;

}  // namespace

bool begins_as_json(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(json_blanks, at + 1);
    const std::string_view follows = text[at] == '{' ? "\"}'" : text[at] == '[' ? "{[\"]" : "";
    return next != text.npos && follows.find(text[next]) != follows.npos;
}

std::optional<std::size_t> start_of_json(std::string_view text) {
    std::size_t line = 0;
    for (std::size_t n = 0; n < most_lines_before; ++n) {
        const std::size_t first = text.find_first_not_of(json_blanks, line);
        if (first == text.npos) {
            return std::nullopt;
        }
        if (begins_as_json(text, first)) {
            return first;
        }
        line = text.find('\n', first);
        if (line == text.npos) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace vmbackup_diag::evidence
