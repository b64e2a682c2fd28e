// Collects problems about things by the list and id they were read under.
#pragma once

#include <fmt/format.h>

#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::validate {

/// Where there are more names than this to choose from, nobody is told which of them was meant.
inline constexpr std::size_t most_choices = 10'000;

class Complaints {
  public:
    explicit Complaints(const load::Origins& origins) : origins_(origins) {}

    /// `inside` is the rest of the pointer, such as "/causes/0/fix".
    void add(std::string_view list, std::string_view id, const std::string& inside, std::string message,
             std::string hint = {}) {
        problems_.add({origins_.of(list, id, inside), std::move(message), std::move(hint)});
    }

    /// Whether what is added is only counted: whoever has to work for a complaint may stop.
    [[nodiscard]] bool is_full() const { return problems_.is_full(); }

    [[nodiscard]] Problems take() { return problems_.take(); }

  private:
    const load::Origins& origins_;
    Found problems_;
};

}  // namespace vmbackup_diag::validate
