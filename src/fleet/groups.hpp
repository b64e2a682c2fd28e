// The groups of jobs that failed for the same reason, where the context shows it: one error, one thing at fault.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "errors.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vms.hpp"

namespace vmbackup_diag::fleet {

using Time = std::optional<std::chrono::sys_seconds>;

/// A time is later than none, and earlier than none too.
[[nodiscard]] Time later(const Time& one, const Time& other);
[[nodiscard]] Time earlier(const Time& one, const Time& other);

/// A group that is still being filled.
struct Sorted {
    FailureGroup group = {};
    evidence::SharedNames names = {};
    std::size_t vms = 0;
};

class Groups {
  public:
    /// Which group the job belongs to, with its error looked up.
    [[nodiscard]] Ordinal of(const evidence::Job& job, KnownError& error);

    /// Counts the job to its group; which VMs failed is not counted here.
    void add(const evidence::Job& job, const KnownError& error, Ordinal group);

    [[nodiscard]] Sorted& operator[](Ordinal group) { return all_[group]; }
    [[nodiscard]] std::vector<Sorted>& all() { return all_; }

  private:
    /// What else than the VM stands in the way.
    struct InTheWay {
        std::string id = {};
        std::string words = {};
    };

    [[nodiscard]] static InTheWay in_the_way(const evidence::Job& job, const KnownError& error);
    [[nodiscard]] Ordinal of(const KnownError& error, const InTheWay& thing);

    std::vector<Sorted> all_;
    std::unordered_map<std::string, Ordinal> numbers_;
};

}  // namespace vmbackup_diag::fleet
