// From what somebody typed to the answer or the question that it means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

/// The id of the choice that was typed: its number, its id, a start of the id that no other has, or its words; `n` is
/// no, whatever else begins so.
/// Empty when it is none; `several` then tells whether it could have been more than one.
struct Typed {
    std::string_view id = {};
    bool several = false;
};
[[nodiscard]] Typed choice_typed(const std::vector<render::Choice>& choices, std::string_view text);

/// The question that a number or a name means, among those answered; empty when there is none such.
[[nodiscard]] std::string question_meant(const std::vector<Passed>& answers, std::string_view which);

}  // namespace vmbackup_diag::cli
