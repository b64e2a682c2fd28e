// What is known about a case: one value of one fact.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/id.hpp"

namespace vmbackup_diag {

/// A fact and the value it has; the value `unknown` is what "I can't tell" says.
struct KnownFact {
    FactId fact;
    std::string_view value;
    friend bool operator==(const KnownFact&, const KnownFact&) = default;
};

/// The value of a fact nobody can tell, and, where a fact has it, of one of which several other values hold at once.
inline constexpr std::string_view value_unknown = "unknown";
inline constexpr std::string_view value_several = "several";

/// What is unknown or several rules nothing out.
[[nodiscard]] inline bool rules_out(const KnownFact& known, const KnownFact& needed) {
    return known.fact == needed.fact && known.value != needed.value && known.value != value_unknown &&
           known.value != value_several;
}

/// Whether something for these facts makes sense where those are known: none of them is known to be otherwise only.
/// Evidence may show several values of one fact, of which each counts.
[[nodiscard]] inline bool fits(std::span<const KnownFact> when, std::span<const KnownFact> known) {
    return std::ranges::none_of(when, [&](const KnownFact& needed) {
        return std::ranges::find(known, needed) == known.end() &&
               std::ranges::any_of(known, [&](const KnownFact& fact) { return rules_out(fact, needed); });
    });
}

}  // namespace vmbackup_diag
