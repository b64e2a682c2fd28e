// Something wrong with a document: where, what, and what to do. Problems are values and come all at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
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
    std::string rule = {};     ///< the rule of `kb lint` it breaks; empty where the format itself is broken
    std::string subject = {};  ///< the id of the thing that breaks it
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

[[nodiscard]] inline bool has_errors(const Problems& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::error; });
}

/// Problems on their way to a reader. A hostile document earns millions; the first thousand are kept, and the
/// others counted.
class CollectedProblems {
  public:
    static constexpr std::size_t most = 1000;

    void add(Problem problem) {
        if (problems_.size() < most) {
            problems_.push_back(std::move(problem));
        } else {
            ++more_;
        }
    }

    /// Whether any further problem is only counted, so that nobody need think of a hint for it.
    [[nodiscard]] bool is_full() const { return problems_.size() == most; }

    /// What was found, and at the end how many more there were.
    [[nodiscard]] Problems take() {
        if (more_ > 0) {
            const Address where{problems_.back().address.document};
            problems_.push_back(
                {where, std::to_string(more_) + " more of the kind", "mend the first ones, and check again"});
        }
        return std::move(problems_);
    }

  private:
    Problems problems_;
    std::size_t more_ = 0;
};

}  // namespace vmbackup_diag
