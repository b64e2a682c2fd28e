// The VMs of a fleet, by their names in any letter case.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "numbers.hpp"

namespace vmbackup_diag::fleet {

using Ordinal = std::uint32_t;

/// Its names as they were given first.
struct KnownVm {
    std::string_view name;
    std::string_view resource_group;
    std::string_view vault = {};                             ///< of the first job that failed
    std::optional<std::chrono::sys_seconds> backed_up = {};  ///< when the last backup that ended well began
    std::optional<Ordinal> first_failure = {};
};

/// The same for a name in any letter case, and for others only by chance; goes on from the hash of what was before.
[[nodiscard]] std::uint64_t hash_of_name(std::string_view name, std::uint64_t hash);

class Vms {
  public:
    Vms();

    [[nodiscard]] Ordinal number_of(std::string_view name, std::string_view resource_group);

    [[nodiscard]] KnownVm& operator[](Ordinal number) { return all_[number]; }

    void set_vault(Ordinal number, std::string_view vault);

  private:
    [[nodiscard]] std::string_view kept(std::string_view text);

    std::uint64_t seed_;  ///< a random one, so that nobody can make up names that all fall on one place
    std::pmr::monotonic_buffer_resource texts_{1 << 16};
    Numbers numbers_;
    std::vector<KnownVm> all_;
    std::string_view last_vault_;  ///< most likely that of the next VM
};

}  // namespace vmbackup_diag::fleet
