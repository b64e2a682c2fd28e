// Whether a name that is a word as well, such as Conflict and ScopeLocked, is meant as a code where it stands.
#pragma once

#include "runs.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// What stands before a code, as of `"errorCode" : "`.
inline constexpr std::string_view code_word = "code";

/// A member cut out of JSON, `"code": "Conflict"`, says nothing of where it comes from, and all that it says is a code.
[[nodiscard]] bool is_just_a_code(std::string_view text, std::string_view name);

/// Whether a name that begins there is the value of a member of JSON that is named for a code.
[[nodiscard]] bool is_member_for_a_code(std::string_view text, std::size_t at);

/// Whether the word there is the name of a member of JSON, which begins small as no code does: "extensionHandlers":
[[nodiscard]] bool names_a_member(std::string_view text, const Run& word);

/// Whether the word is written as the code of this name: in the name's letter case, where that is enough, or behind a
/// word that says what it is.
[[nodiscard]] bool is_written_as_code(std::string_view text, const Run& whole, std::string_view name, bool in_its_case);

/// Whether what is written as a code may name what failed though nothing says whose it is: in a sentence, but not in
/// quotes, where it is a value of something, and not one of the short words by which every service refuses.
[[nodiscard]] bool may_be_said_of_an_error(const Sighting& sighting, std::string_view text, std::size_t at);

}  // namespace vmbackup_diag::match
