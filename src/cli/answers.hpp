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

/// The question that a number or a name means, among those answered; empty when there is none such.
[[nodiscard]] std::string question_meant(const std::vector<Passed>& answers, std::string_view which);

/// Where the case stands, with what lies ahead of it and what speaks for it.
struct Standing {
    Position now = {};
    Outlook outlook = {};
    Ledger ledger = {};
};
[[nodiscard]] render::Verdict as_verdict(const Standing& standing, std::string_view seen);
[[nodiscard]] Standing standing(const Session& session, const Case& the_case);

/// What the options say of the case.
[[nodiscard]] std::vector<KnownFact> facts_of(const Options& options);

/// What a conversation begins with.
struct Begun {
    Case the_case = {};
    std::vector<std::string> differs = {};  ///< what of a `--case` this knowledge has no place for
};

/// What `--at` or `--case` and the answers given ahead make, or why they make nothing.
[[nodiscard]] std::variant<Begun, Failure> case_of(const Session& session);

[[nodiscard]] std::string case_string(const Session& session, const Case& the_case);

}  // namespace vmbackup_diag::cli
