// What somebody cannot do or may not do: a fix that needs it is left out, and said to be.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/fix.hpp"

namespace vmbackup_diag {

enum class Limit { no_restart, no_guest_access, no_owner_rights };

inline constexpr std::array limit_words{
    Word<Limit>{Limit::no_restart, "no-restart", "it interrupts somebody or deletes something"},
    Word<Limit>{Limit::no_guest_access, "no-guest-access", "it needs an administrator or root in the VM"},
    Word<Limit>{Limit::no_owner_rights, "no-owner-rights", "it needs an Owner or User Access Administrator"},
};

constexpr const auto& words_of(Limit) { return limit_words; }

static_assert(rows_in_order<Limit>());

/// The first of the limits that rules the fix out where these facts are known; empty when none does.
[[nodiscard]] inline std::optional<Limit> ruled_out_by(std::span<const Limit> limits, const Fix& fix,
                                                       std::span<const KnownFact> known) {
    const auto needs = [&](Right right) { return std::ranges::find(fix.rights, right) != fix.rights.end(); };
    for (const Limit limit : limits) {
        if ((limit == Limit::no_guest_access && needs(Right::guest_admin)) ||
            (limit == Limit::no_owner_rights && needs(Right::owner)) ||
            (limit == Limit::no_restart && std::ranges::any_of(steps_for(fix, known), [](const Step& step) {
                 return step.risk == Risk::disruptive;
             }))) {
            return limit;
        }
    }
    return std::nullopt;
}

/// The limits of which each would rule the fix out whatever is known.
[[nodiscard]] inline std::vector<Limit> limits_ruling_out(const Fix& fix) {
    std::vector<Limit> limits;
    for (const auto& row : limit_words) {
        if (ruled_out_by({&row.value, 1}, fix, {})) {
            limits.push_back(row.value);
        }
    }
    return limits;
}

/// A fix that could help and is not offered.
struct LeftOut {
    const Fix* fix = nullptr;
    Limit limit = Limit::no_restart;
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

}  // namespace vmbackup_diag
