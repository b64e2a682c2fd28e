// From the fields of a record to a job.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "job_state.hpp"
#include "leaves.hpp"
#include "remembered.hpp"
#include "values.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

/// What a field is for the job, by its own name and that of the member around it.
struct Role {
    const Field* field = nullptr;
    NameOfJob name_of_job = nullptr;
    bool is_bookkeeping = false;
    bool is_in_bookkeeping = false;
    bool is_of_a_job = false;
    bool is_of_an_extension = false;  ///< only the report of a VM's extension has it
    bool is_like_a_code = false;
};

class JobRecord {
  public:
    /// The job that the record is, valid until the next call; null where it is something else.
    [[nodiscard]] const Job* job(std::span<const Leaf> leaves);

    /// What the record is that is no job, in words.
    [[nodiscard]] std::string_view other() const;

  private:
    void read(const Leaf& leaf, bool is_shallow);
    [[nodiscard]] Role role_of(const Leaf& leaf);
    void add_inner_errors(const Leaf& leaf);
    void read_id(std::string_view id);
    void read_meaning(const Role& role, std::string_view text, bool is_shallow);

    FieldNames names_;
    std::vector<std::optional<Role>> roles_;  ///< by the kind of the leaf
    IdNames ids_;
    Last<&job_state> states_;
    Last<&evidence::is_of_a_vm> is_of_a_vm_;
    Job job_;
    std::string status_;
    std::string management_;
    std::string group_;
    bool is_of_a_job_ = false;
    bool is_of_an_extension_ = false;
};

}  // namespace vmbackup_diag::evidence
