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

/// Whether something for these facts makes sense where those are known: none of them is known to be otherwise.
/// What is `unknown` rules nothing out.
[[nodiscard]] inline bool fits(std::span<const KnownFact> when, std::span<const KnownFact> known) {
    return std::ranges::none_of(when, [&](const KnownFact& needed) {
        return std::ranges::any_of(known, [&](const KnownFact& fact) {
            return fact.fact == needed.fact && fact.value != needed.value && fact.value != "unknown";
        });
    });
}

}  // namespace vmbackup_diag
