// Collects problems about things by the list and id they were read under.
#pragma once

#include <fmt/format.h>

#include <algorithm>

#include "rules.hpp"

namespace vmbackup_diag::validate {

/// Where there are more names than this to choose from, nobody is told which of them was meant.
inline constexpr std::size_t most_choices = 10'000;

/// Whether nothing came from a base that these things are laid over.
[[nodiscard]] inline bool is_whole_base(const Knowledge& knowledge, const load::Origins& origins) {
    return std::ranges::none_of(knowledge.fixes,
                                [&](const Fix& fix) { return origins.is_of_base("fixes", fix.id.text); });
}

class Complaints {
  public:
    Complaints(const load::Origins& origins, std::string_view rule) : origins_(origins), rule_(rule) {}

    /// `inside` is the rest of the pointer, such as "/causes/0/fix".
    void add(std::string_view list, std::string_view id, const std::string& inside, std::string message,
             std::string hint = {}) {
        problems_.add({.address = origins_.of(list, id, inside),
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .rule = std::string(rule_),
                       .subject = std::string(id)});
    }

    /// As `add`, for what need not stop anybody.
    void warn(std::string_view list, std::string_view id, const std::string& inside, std::string message,
              std::string hint = {}) {
        problems_.add({origins_.of(list, id, inside), std::move(message), std::move(hint), Severity::warning,
                       std::string(rule_), std::string(id)});
    }

    /// Whether what is added is only counted: whoever has to work for a complaint may stop.
    [[nodiscard]] bool is_full() const { return problems_.is_full(); }

    [[nodiscard]] Problems take() { return problems_.take(); }

  private:
    const load::Origins& origins_;
    std::string_view rule_;
    CollectedProblems problems_;
};

}  // namespace vmbackup_diag::validate
