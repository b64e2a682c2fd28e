// What a conversation begins with: what the options say of the case, and the answers given ahead.
#pragma once

#include <variant>

#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::cli {

/// What the options say of the case.
[[nodiscard]] std::vector<KnownFact> facts_of(const Options& options);

/// A case that begins there, with what the options say and without an answer.
[[nodiscard]] Case begun_anew(const Session& session, std::string at);

struct Begun {
    Case the_case = {};
    std::vector<std::string> differs = {};  ///< what of a `--case` this knowledge has no place for
};

/// What `--at` or `--case` and the answers given ahead make, or why they make nothing.
[[nodiscard]] std::variant<Begun, Failure> case_of(const Session& session);

}  // namespace vmbackup_diag::cli
