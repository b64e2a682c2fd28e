// A conversation in what somebody pastes: the case alone, or the command that was printed to come back to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::cli {

struct PastedCase {
    std::string case_string;
    std::vector<std::string> set = {};  ///< NAME=VALUE, as the command fills them in
};

/// The first case that the text has; empty when it has none. Whether it is whole, `taken_up` finds out.
[[nodiscard]] std::optional<PastedCase> pasted_case(std::string_view text);

/// The case that a text is, rather than one that stands in a log or a ticket: there is hardly a line beside it.
[[nodiscard]] std::optional<PastedCase> whole_case(std::string_view text);

}  // namespace vmbackup_diag::cli
