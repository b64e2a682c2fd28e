// The question that follows each fix: what kind it is, which answers it has, and which of them goes on.
#pragma once

#include <string_view>

namespace vmbackup_diag {

/// The answers to "did it work?", and to what is asked in its place.
inline constexpr std::string_view worked_yes = "yes";
inline constexpr std::string_view worked_no = "no";
inline constexpr std::string_view worked_not_yet = "not-yet";

/// What a fix is for in a case: to mend what failed; to answer the question that brought somebody here, as nothing
/// failed; to find out what the next question or fix needs; to clear the way for what somebody came for and has to try
/// again; or to clear it for what the guide has next.
enum class Purpose { mends, answers, finds_out, clears, leads_on };

/// Whether this can be answered after a fix for this purpose. What only finds out is no end, also for later.
[[nodiscard]] constexpr bool is_answer_after(Purpose purpose, std::string_view answer) {
    return answer == worked_yes || answer == worked_no || (answer == worked_not_yet && purpose != Purpose::finds_out);
}

/// Whether something follows after this answer; otherwise the conversation is over with it.
[[nodiscard]] constexpr bool goes_on_after(Purpose purpose, std::string_view answer) {
    return answer == worked_no ||
           (answer == worked_yes && (purpose == Purpose::finds_out || purpose == Purpose::leads_on));
}

}  // namespace vmbackup_diag
