// The jobs of a fleet, sorted by what is wrong with them.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

/// Which other VMs of the fleet have the same name.
enum class Namesakes : std::uint8_t { none, in_other_groups, in_its_group };

struct FleetVm {
    std::string name;
    std::string resource_group = {};
    std::string_view subscription = {};  ///< as long as its fleet lives, or what that is moved to
    std::string vault = {};
    Namesakes namesakes = Namesakes::none;  ///< in a group of the same name, that is: of another subscription
    std::size_t jobs = 0;                   ///< that failed with this error
    bool recovered = false;                 ///< backups failed, and one has ended well since
};

/// Jobs that failed for the same reason: the same error, and the same resource in the way.
struct FailureGroup {
    const Entry* entry = nullptr;  ///< null where the error is not known, or the jobs name none
    std::string error = {};        ///< without an entry: what the jobs say; clean, and empty where they say nothing
    std::string resource = {};     ///< in words: "resource group prod"; empty where no resource is in the way, and with
                                   ///< where it lies where another group's has the same words
    std::string resource_id = {};  ///< in small letters, to tell whether the same is in the way of another group
    std::size_t jobs = 0;
    std::size_t warned = 0;         ///< of them, how many ended with warnings instead
    std::vector<FleetVm> vms = {};  ///< in the order in which they came; jobs that name no VM have none here
    std::optional<std::chrono::sys_seconds> first = {};
    std::optional<std::chrono::sys_seconds> last = {};
    Context context = {};                    ///< the names that all of the jobs share
    std::vector<const Fix*> fixes = {};      ///< likeliest over cost first
    std::vector<const Entry*> nearest = {};  ///< without an entry: the known errors most like it

    [[nodiscard]] std::size_t recovered() const;
};

/// How many jobs there are of each kind; together they are all that was read.
struct JobTotals {
    std::size_t failed = 0;
    std::size_t warned = 0;
    std::size_t completed = 0;
    std::size_t running = 0;
    std::size_t cancelled = 0;
    std::size_t of_other_workloads = 0;  ///< in whatever state: they are no backups of a VM
    std::size_t repeated = 0;            ///< the same as one before, by its id; or that one, if it still ran

    [[nodiscard]] std::size_t all() const {
        return failed + warned + completed + running + cancelled + of_other_workloads + repeated;
    }
};

/// A piece of the input that is no job.
struct Unread {
    std::string source;
    Place place = {};
    std::string why;
};

/// Names that many things share, each kept once.
class SharedTexts {
  public:
    SharedTexts() = default;
    SharedTexts(SharedTexts&&) noexcept = default;
    SharedTexts& operator=(SharedTexts&&) noexcept = default;

    /// The text, clean; most likely the same as the last.
    [[nodiscard]] std::string_view kept(std::string_view text) {
        if (text != last_) {
            last_ = text;
            kept_ = all_.insert(clean(text)).first->c_str();
        }
        return kept_;
    }

  private:
    std::set<std::string> all_;
    std::string last_;
    std::string_view kept_;
};

struct Fleet {
    SharedTexts subscriptions = {};
    std::vector<std::string> sources = {};
    JobTotals totals = {};
    std::vector<FailureGroup> groups = {};  ///< those with the most VMs first
    std::vector<Unread> unread = {};        ///< the first ones
    std::size_t unread_count = 0;           ///< all of them
};

inline std::size_t FailureGroup::recovered() const {
    return static_cast<std::size_t>(std::ranges::count(vms, true, &FleetVm::recovered));
}

}  // namespace vmbackup_diag
