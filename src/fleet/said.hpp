// What jobs say of an error that nobody knows: of all the fields that may tell why they failed, those meant for it.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::fleet {

struct Said {
    std::string text = {};     ///< the error's title and its message; else its number; else what says anything at all
    std::string pattern = {};  ///< what other jobs with this error say as well
};

/// Both are empty where the job says nothing.
[[nodiscard]] Said said_by(const evidence::Job& job);

/// The same for a word that says it all, as a code does.
[[nodiscard]] Said said_in_a_word(std::string_view word);

}  // namespace vmbackup_diag::fleet
