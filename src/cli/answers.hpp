// From what somebody typed or passed to an answer that the engine knows.
#pragma once

#include <variant>

#include "session.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

/// The id of the choice that was typed: its number, its id, or a start of the id that no other has.
/// Empty when it is none; `several` then tells whether it could have been more than one.
struct Typed {
    std::string_view id = {};
    bool several = false;
};
[[nodiscard]] Typed choice_typed(const std::vector<render::Choice>& choices, std::string_view text);

/// The case that `--at` and the answers given ahead make, or why there is none.
[[nodiscard]] std::variant<Case, Failure> case_of(const Session& session);

/// The command that takes up the case again where it stands; a fix that had not yet worked is asked about anew.
[[nodiscard]] std::string command_to_resume(const Case& the_case);

}  // namespace vmbackup_diag::cli
