// Which VM failed in which group of failures, how often and when last.
#pragma once

#include <vector>

#include "numbers.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"
#include "vms.hpp"

namespace vmbackup_diag::fleet {

[[nodiscard]] bool is_backup(const evidence::Job& job);

/// A VM in a group.
struct Failed {
    Ordinal vm = 0;
    Ordinal group = 0;
    std::size_t jobs = 0;
    Time last = {};
    bool are_backups = true;  ///< which a later one that ends well makes good
};

class Failures {
  public:
    explicit Failures(Vms& vms) : vms_(vms) {}

    /// Counts a job that failed, of this VM and in this group; whether it is the VM's first there.
    bool add(const evidence::Job& job, Ordinal vm, Ordinal group);

    /// One for each VM in each group, where jobs had said more and less of the same VM.
    void unite();

    [[nodiscard]] const std::vector<Failed>& all() const { return all_; }

  private:
    [[nodiscard]] Ordinal number_of(Ordinal vm, Ordinal group);

    Vms& vms_;
    std::vector<Failed> all_;
    Numbers not_first_;  ///< those of VMs that failed in other groups before
};

}  // namespace vmbackup_diag::fleet
