// The VMs of a fleet, by their names in any letter case.
//
// A VM is one of its resource group and subscription. Some inputs say neither, so that one VM comes with and without
// them; which of these are the same is told when all are known.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "numbers.hpp"
#include "vmbackup_diag/model/fleet.hpp"

namespace vmbackup_diag::fleet {

using Ordinal = std::uint32_t;
using Time = std::optional<std::chrono::sys_seconds>;

/// A time is later than none, and earlier than none too.
[[nodiscard]] Time later(const Time& one, const Time& other);
[[nodiscard]] Time earlier(const Time& one, const Time& other);

/// As a job gives them; empty where it does not say.
struct VmNames {
    std::string_view name;
    std::string_view resource_group = {};
    std::string_view subscription = {};
};

/// Its names as they were given first.
struct KnownVm {
    VmNames names = {};
    std::uint64_t hash_of_own_name = 0;
    std::string_view vault = {};  ///< of the first job that failed
    Time backed_up = {};          ///< when the last backup that ended well began
    std::optional<Ordinal> first_failure = {};
    Namesakes namesakes = Namesakes::none;  ///< once the VMs are united
    Ordinal united_with = 0;                ///< itself, for most of them
};

/// The same for a name in any letter case, and for others only by chance; goes on from the hash of what was before.
[[nodiscard]] std::uint64_t hash_of_name(std::string_view name, std::uint64_t hash);

class Vms {
  public:
    Vms();

    [[nodiscard]] Ordinal number_of(const VmNames& names);

    /// The hash of something in a subscription that has an id.
    [[nodiscard]] std::uint64_t hash_of(std::string_view subscription, std::string_view id) {
        return hash_of_name(id, hash_of_subscription(subscription));
    }

    [[nodiscard]] KnownVm& operator[](Ordinal number) { return all_[number]; }

    void set_vault(Ordinal number, std::string_view vault);

    /// Unites those that are the same, and tells those apart that are not; whether any may have been united.
    bool unite();

  private:
    [[nodiscard]] std::string_view kept(std::string_view text);
    [[nodiscard]] std::uint64_t hash_of_subscription(std::string_view subscription);
    void unite(std::vector<Ordinal>& of_one_name);
    void find_namesakes();

    std::uint64_t seed_;  ///< a random one, so that nobody can make up names that all fall on one place
    std::pmr::monotonic_buffer_resource texts_{1 << 16};
    Numbers numbers_;
    std::vector<KnownVm> all_;
    std::string_view last_vault_;                       ///< most likely that of the next VM
    std::set<std::string, std::less<>> subscriptions_;  ///< few, however often jobs go from one to another
    std::string_view last_subscription_;                ///< of them; most likely that of the next VM
    std::uint64_t hash_of_last_subscription_;
    unsigned known_parts_ = 0;  ///< a bit for each set of names beside its own that some VM has
};

}  // namespace vmbackup_diag::fleet
