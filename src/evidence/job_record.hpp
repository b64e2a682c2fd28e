// From the fields of a record to a job.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "job_state.hpp"
#include "leaves.hpp"
#include "remembered.hpp"
#include "times.hpp"
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
    bool is_of_a_container = false;
    bool may_be_an_error = false;  ///< or is a part of one
};

class JobRecord {
  public:
    /// The job that the record is, valid until the next call, without its time; null where it is something else.
    [[nodiscard]] Job* job(std::span<const Leaf> leaves);

    /// When that job began.
    [[nodiscard]] const Instant& begun() const { return begun_; }

    /// What the record is that is no job, in words.
    [[nodiscard]] std::string_view other() const;

  private:
    void read(const Leaf& leaf, bool is_shallow);
    [[nodiscard]] const Role& role_of(const Leaf& leaf);
    [[nodiscard]] Role found_out(const Leaf& leaf);
    void add_text(const Leaf& leaf, const Role& role, std::string& texts);
    void add_inner_errors(const Leaf& leaf, std::string& texts);
    void read_id(std::string_view id, bool is_shallow);
    void read_meaning(const Role& role, std::string_view text, bool is_shallow);

    FieldNames names_;
    std::vector<std::optional<Role>> roles_;  ///< by the kind of the leaf
    Ids ids_;
    Made<&job_state> states_;
    Made<&is_of_a_vm> kinds_;
    Job job_;
    Instant begun_;
    std::string status_;
    std::string group_;
    bool is_of_a_job_ = false;
    bool is_of_an_extension_ = false;
};

}  // namespace vmbackup_diag::evidence
