// Whether a text holds a template, from the place of the template's anchor outwards.
#pragma once

#include "runs.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// The template from its first word to its last in the text, when its anchor stands at this run; empty when it
/// does not. A hole takes as few words as it can.
[[nodiscard]] std::optional<Run> held_at(const Template& wanted, std::string_view text, const Run& anchor);

}  // namespace vmbackup_diag::match
