// What a conversation begins with: what the options say of the case, and the answers given ahead.
#pragma once

#include <variant>

#include "history.hpp"
#include "session.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {

/// What the options say of the case.
[[nodiscard]] std::vector<KnownFact> facts_of(const Options& options);

/// A case that begins there, with what the options say and without an answer.
[[nodiscard]] Case begun_anew(const Session& session, std::string at);

struct Begun {
    Moment first = {};
    std::vector<std::string> differs = {};    ///< what of a `--case` does not count here
    std::vector<std::string> left_open = {};  ///< which questions a text was given for that names no code
};

/// The case that was pasted, with what the options say and the names of its command; or why it is none.
[[nodiscard]] std::variant<Begun, desk::Failure> taken_up(const Session& session, const typing::PastedCase& pasted);

/// What `--at` or `--case` and the answers given ahead make, or why they make nothing. A text among them tells of the
/// case what it would tell if it were pasted.
[[nodiscard]] std::variant<Begun, desk::Failure> begun(const Session& session);

}  // namespace vmbackup_diag::cli
