// A conversation in what somebody pastes: the case alone, or the command that was printed to come back to it. A console
// or a mail may have broken the case into pieces.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::typing {

struct PastedCase {
    std::string case_string;
    std::size_t pieces = 1;             ///< so many words of the text
    std::vector<std::string> set = {};  ///< NAME=VALUE, as the command fills them in
};

/// How far a text is a case: it has none, or one that nothing can make whole any more; it begins one, whose last
/// letters do not fit it yet; or it has one.
enum class CaseExtent { none, begun, whole };
[[nodiscard]] CaseExtent case_extent(std::string_view text);

/// The first case that the text has; empty when it has none. Whether it is whole, `taken_up` finds out.
[[nodiscard]] std::optional<PastedCase> pasted_case(std::string_view text);

/// The case that a text is, rather than one that stands in a log or a ticket: there is hardly a line beside it.
[[nodiscard]] std::optional<PastedCase> whole_case(std::string_view text);

}  // namespace vmbackup_diag::typing
