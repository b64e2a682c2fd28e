// From the fields of a record to a job.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fields.hpp"
#include "leaves.hpp"
#include "values.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

/// What names of fields mean. A list has the same few names in every record, so that each is looked up once.
class FieldNames {
  public:
    struct Known {
        std::string name;
        const Field* field = nullptr;
        bool is_bookkeeping = false;
        bool is_of_a_job = false;  ///< only a job has it
        bool is_like_a_code = false;
    };

    /// Valid until the next call.
    [[nodiscard]] const Known& operator[](std::string_view name);

  private:
    std::vector<Known> slots_ = std::vector<Known>(512);
};

/// The names in the ids of resources, which are few and stand in every record: each id is read once.
class IdNames {
  public:
    struct Name {
        std::string_view placeholder;
        std::string name;
    };

    /// Of the id of a job, which is another for each, what it says of the vault. Valid until the next call.
    [[nodiscard]] const std::vector<Name>& operator[](std::string_view id);

  private:
    struct Known {
        std::string id;
        std::vector<Name> names;
    };
    std::vector<Known> slots_ = std::vector<Known>(256);
};

/// What was made of a value, which is most likely the same in the next record.
template <auto make>
class Last {
  public:
    [[nodiscard]] auto operator[](const std::string& value) {
        if (value_ != value) {
            value_ = value;
            made_ = make(value);
        }
        return made_;
    }

  private:
    std::string value_ = {};
    decltype(make({})) made_ = make({});
};

/// What a field is for the job, by its own name and that of the member around it.
struct Role {
    const Field* field = nullptr;
    bool is_bookkeeping = false;
    bool is_in_bookkeeping = false;
    bool is_of_a_job = false;
    bool is_like_a_code = false;
};

class JobRecord {
  public:
    /// The job that the record is, valid until the next call; null where it is something else.
    [[nodiscard]] const Job* job(std::span<const Leaf> leaves);

  private:
    void read(const Leaf& leaf, bool is_shallow);
    [[nodiscard]] Role role_of(const Leaf& leaf);
    void read_id(std::string_view id);
    void read_meaning(const Field& field, std::string_view text, bool is_shallow);
    void set_name(std::string_view placeholder, std::string_view name);

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
};

}  // namespace vmbackup_diag::evidence
