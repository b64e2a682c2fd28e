#include "activity_ids.hpp"

#include <algorithm>

#include "letters.hpp"
#include "values.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view activity_word = "activity";

/// Where what begins behind the marks and blanks begins; a mark more than a form writes leads to something else.
std::size_t past(std::string_view text, std::size_t at, std::string_view marks) {
    constexpr std::size_t most = 16;
    const std::size_t next = text.substr(at, most).find_first_not_of(marks);
    return next == text.npos ? text.size() : at + next;
}

/// The GUID whose name ends here with "id"; empty where this is no such name.
std::string_view id_named(std::string_view text, std::size_t name_end) {
    const std::size_t id = past(text, name_end, " _-");
    if (!stands_at(text, id, "id")) {
        return {};
    }
    const std::string_view value = text.substr(past(text, id + 2, " \t\r\n:=|*'\"`([{"), guid_length);
    return is_guid(value) ? value : std::string_view{};
}

}  // namespace

void read_activity_ids(std::string_view text, Found& found) {
    for (std::size_t at = text.find_first_of("aA"); at != text.npos; at = text.find_first_of("aA", at + 1)) {
        const std::string_view id =
            stands_at(text, at, activity_word) ? id_named(text, at + activity_word.size()) : std::string_view{};
        if (!id.empty()) {
            add_activity(found, id);
            const auto end = static_cast<std::size_t>(id.data() + id.size() - text.data());
            found.bookkeeping.push_back({at, end});
        }
    }
}

}  // namespace vmbackup_diag::evidence
