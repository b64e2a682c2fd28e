// The groups of jobs that failed for the same reason, where the context shows it: one error, one thing at fault.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "errors.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/fleet/triage.hpp"
#include "vms.hpp"

namespace vmbackup_diag::fleet {

/// A group that is still being filled.
struct Sorted {
    FailureGroup group = {};
    std::string place = {};    ///< where the resource lies that is in the way
    std::string pattern = {};  ///< of what the first job says of an error that nobody knows
    bool has_other_messages = false;
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

    /// Says of resources with the same words where each lies.
    void tell_resources_apart();

  private:
    [[nodiscard]] Ordinal of(const KnownError& error, const std::string& resource);

    std::vector<Sorted> all_;
    std::unordered_map<std::string, Ordinal> numbers_;
};

}  // namespace vmbackup_diag::fleet
