// What jobs say of an error that nobody knows: of all the fields that may tell why they failed, those meant for it.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::fleet {

struct ErrorText {
    std::string text = {};     ///< the error's title and its message; else its number; else what says anything at all
    std::string pattern = {};  ///< the same without what may be another in each job
    std::string key = {};      ///< what other jobs with this error say as well: its code, or else the pattern
};

/// The code in a field of the job that is called one, however it looks; empty where it is a number, or there is none.
[[nodiscard]] std::string_view code_in_field(const evidence::Job& job);

/// All are empty where the job says nothing. A code that nobody knows may stand in it.
[[nodiscard]] ErrorText said_by(const evidence::Job& job, std::string_view code);

}  // namespace vmbackup_diag::fleet
