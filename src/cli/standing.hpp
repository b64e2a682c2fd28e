// Where a case stands, with what lies ahead of it and what speaks for it.
#pragma once

#include "session.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

struct Standing {
    Position now = {};
    Outlook outlook = {};
    Ledger ledger = {};
};
[[nodiscard]] Standing standing(const Session& session, const Case& the_case);

[[nodiscard]] render::Verdict as_verdict(const Standing& standing, std::string seen);

[[nodiscard]] std::string case_string(const Session& session, const Case& the_case);

}  // namespace vmbackup_diag::cli
