// What a conversation begins with.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/conversation/setting.hpp"
#include "vmbackup_diag/desk/failure.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::conversation {

struct Begun {
    Moment first = {};
    std::vector<std::string> differs = {};    ///< what of a case that is taken up does not count here
    std::vector<std::string> left_open = {};  ///< which questions a text was given for that names no code
};

/// A case that begins there, without an answer.
[[nodiscard]] Moment begun_anew(const Setting& setting, std::string at);

/// The case that was pasted, with what holds here and the names of its command; or why it is none.
[[nodiscard]] std::variant<Begun, desk::Failure> taken_up(const Setting& setting, const typing::PastedCase& pasted);

/// The case without a fix that had not worked yet: whether it did is asked anew, as who comes back knows by then.
[[nodiscard]] Case asked_anew(Case the_case);

}  // namespace vmbackup_diag::conversation
