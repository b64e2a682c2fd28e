#include "error_ids.hpp"

#include "id_ends.hpp"
#include "letters.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view begin_of_id = "/subscriptions/";
constexpr std::string_view begin_of_management_group = "/providers/Microsoft.Management/managementGroups/";

/// A list parts its ids by ";".
bool is_in_id(char c) { return c == '/' || (is_in_name(c) && c != ';'); }

std::size_t end_of_id(std::string_view text, std::size_t at) {
    while (at < text.size() && is_in_id(text[at])) {
        ++at;
    }
    return at;
}

/// Where the next id begins.
std::size_t next_id(std::string_view text, std::size_t at) {
    const auto begins = [&](std::string_view id) { return stands_at(text, at, id); };
    for (at = text.find('/', at); at != text.npos; at = text.find('/', at + 1)) {
        if (begins(begin_of_id) || begins(begin_of_management_group)) {
            return at;
        }
    }
    return text.npos;
}

std::string_view without_full_stop(std::string_view id) {
    const std::size_t last = id.find_last_not_of("./)");
    return last == id.npos ? std::string_view{} : id.substr(0, last + 1);
}

}  // namespace

void each_id(std::string_view error, const std::function<void(std::string_view id)>& take) {
    for (std::size_t at = next_id(error, 0); at != error.npos; at = next_id(error, at)) {
        const std::size_t end = end_of_id(error, at);
        take(without_full_stop(error.substr(at, end - at)));
        at = end;
    }
}

bool holds_an_id(std::string_view error) { return next_id(error, 0) != error.npos; }

}  // namespace vmbackup_diag::evidence
