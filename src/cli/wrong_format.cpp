#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "command_table.hpp"
#include "complaint.hpp"

namespace vmbackup_diag::cli {

std::optional<desk::Failure> wrong_format(Command command, desk::Format format) {
    const std::span<const desk::Format> known = row_of(command).formats;
    if (std::ranges::find(known, format) != known.end()) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    std::string_view found;
    for (const FormatRow& row : formats) {
        found = row.format == format ? row.id : found;
        if (std::ranges::find(known, row.format) != known.end()) {
            names.push_back(row.id);
        }
    }
    return desk::Failure{outside::ExitCode::usage, fmt::format("this command has no format {}", found),
                         fmt::format("expected one of {}", fmt::join(names, ", "))};
}

}  // namespace vmbackup_diag::cli
