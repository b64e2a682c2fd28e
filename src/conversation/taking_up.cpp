// A conversation that was held elsewhere or before: what it came to is shown, and where it is over, it can be gone back
// in.
#include <fmt/format.h>

#include "conversation.hpp"
#include "vmbackup_diag/conversation/begun.hpp"

namespace vmbackup_diag::conversation {

/// As `arrive`, and what was answered to its last fix does not keep that from being shown.
void Conversation::take_up() {
    stand();
    if (is_verdict()) {
        show_verdict();
    }
    show_question();
}

void Conversation::take_up(const typing::PastedCase& pasted) {
    auto begun = conversation::taken_up(setting_, pasted);
    if (const auto* failure = std::get_if<desk::Failure>(&begun)) {
        say(fmt::format("{}. Please {}.", failure->error, failure->hint));
        return;
    }
    Moment& first = std::get<Begun>(begun).first;
    for (const std::string& sentence : std::get<Begun>(begun).differs) {
        say(fmt::format("Of the case: {}.", sentence));
    }
    first.the_case = asked_anew(std::move(first.the_case));
    history_.change(std::move(first));
    take_up();
}

}  // namespace vmbackup_diag::conversation
