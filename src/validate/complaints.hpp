// Collects problems about things by the list and id they were read under.
#pragma once

#include <fmt/format.h>

#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::validate {

class Complaints {
  public:
    explicit Complaints(const load::Origins& origins) : origins_(origins) {}

    /// `inside` is the rest of the pointer, such as "/causes/0/fix".
    void add(std::string_view list, std::string_view id, const std::string& inside, std::string message,
             std::string hint = {}) {
        Address address = origins_.of(list, id);
        address.pointer += inside;
        problems_.push_back({std::move(address), std::move(message), std::move(hint)});
    }

    [[nodiscard]] Problems take() { return std::move(problems_); }

  private:
    const load::Origins& origins_;
    Problems problems_;
};

}  // namespace vmbackup_diag::validate
