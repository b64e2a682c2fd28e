// Sorting the jobs of a fleet by what is wrong with them, as they come.
//
// The same error is looked up once, so that a hundred thousand jobs cost little more than their reading. What is kept
// grows with the VMs and the different errors, not with the jobs.
#pragma once

#include <memory>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/fleet.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::fleet {

class Triage {
  public:
    /// The knowledge base has to outlive the triage. What is given in the context is known of all VMs.
    Triage(const Knowledge& knowledge, Context given);
    ~Triage();
    Triage(Triage&&) noexcept;

    /// What is read from here on comes from this source.
    void begin(std::string source);
    void take(const evidence::Job& job);
    void refuse(Place place, std::string why);

    /// How many jobs were taken by now.
    [[nodiscard]] std::size_t count() const;

    /// The fleet. The triage is used up.
    [[nodiscard]] Fleet finish();

  private:
    class Sorting;
    std::unique_ptr<Sorting> sorting_;
};

}  // namespace vmbackup_diag::fleet
