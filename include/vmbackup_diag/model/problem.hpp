// Something wrong with a document: where, what, and what to do. Problems are values and come all at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace vmbackup_diag {

/// Where in a document: a JSON pointer (RFC 6901), or line and column (from 1) where it is no JSON.
struct Address {
    std::string document;
    std::string pointer = {};
    std::size_t line = 0;
    std::size_t column = 0;
    friend bool operator==(const Address&, const Address&) = default;
};

enum class Severity { error, warning };

/// The message says what was found and what was expected; the hint, where there is one, what to do.
struct Problem {
    Address address;
    std::string message;
    std::string hint = {};
    Severity severity = Severity::error;
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

[[nodiscard]] inline bool has_errors(const Problems& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::error; });
}

}  // namespace vmbackup_diag
