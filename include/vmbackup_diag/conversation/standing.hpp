// Where a case stands, with what lies ahead of it and what speaks for it.
#pragma once

#include <string>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::conversation {

struct Standing {
    Position now = {};
    Outlook outlook = {};
    Ledger ledger = {};
};
[[nodiscard]] Standing standing(const Knowledge& knowledge, const Case& the_case);

[[nodiscard]] render::Verdict as_verdict(const Standing& standing, std::string seen);

}  // namespace vmbackup_diag::conversation
