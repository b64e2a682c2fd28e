#include "vmbackup_diag/typing/typed_limits.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "vmbackup_diag/typing/spoken.hpp"

namespace vmbackup_diag::typing {

namespace {

/// What people say who may not do something, by the letters alone.
constexpr std::array said_for_limits{
    std::pair{Limit::no_guest_access, std::string_view("ihavenoaccesstothevm")},
    std::pair{Limit::no_guest_access, std::string_view("noaccesstothevm")},
    std::pair{Limit::no_guest_access, std::string_view("icannotlogon")},
    std::pair{Limit::no_guest_access, std::string_view("icantlogon")},
    std::pair{Limit::no_guest_access, std::string_view("icannotlogin")},
    std::pair{Limit::no_guest_access, std::string_view("icantlogin")},
    std::pair{Limit::no_guest_access, std::string_view("iamnoadmininthevm")},
    std::pair{Limit::no_owner_rights, std::string_view("iamnotanowner")},
    std::pair{Limit::no_owner_rights, std::string_view("imnotanowner")},
    std::pair{Limit::no_owner_rights, std::string_view("iamnotowner")},
    std::pair{Limit::no_owner_rights, std::string_view("iamnottheowner")},
    std::pair{Limit::no_owner_rights, std::string_view("imnottheowner")},
    std::pair{Limit::no_owner_rights, std::string_view("iamnoowner")},
    std::pair{Limit::no_restart, std::string_view("icannotrestart")},
    std::pair{Limit::no_restart, std::string_view("icantrestart")},
    std::pair{Limit::no_restart, std::string_view("icannotrestartit")},
    std::pair{Limit::no_restart, std::string_view("icantrestartit")},
    std::pair{Limit::no_restart, std::string_view("imaynotrestartit")},
};

}  // namespace

std::vector<Limit> limits_typed(std::string_view text) {
    constexpr std::string_view between = "and";
    const std::string letters = letters_of(text);
    const auto said = std::ranges::find(said_for_limits, letters, [](const auto& row) { return row.second; });
    if (said != said_for_limits.end()) {
        return {said->first};
    }
    std::vector<Limit> limits;
    for (std::string_view rest = letters; !rest.empty();) {
        const auto row = std::ranges::find_if(
            limit_words, [&](const Word<Limit>& limit) { return rest.starts_with(letters_of(limit.id)); });
        if (row == limit_words.end()) {
            return {};
        }
        limits.push_back(row->value);
        rest.remove_prefix(letters_of(row->id).size());
        rest.remove_prefix(rest.starts_with(between) && rest.size() > between.size() ? between.size() : 0);
    }
    return limits;
}

}  // namespace vmbackup_diag::typing
