// What was found out about the names, ids and words of a list: the same few stand in every record, and each is looked
// up once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fields.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

/// One of the names that a job has.
using NameOfJob = std::string Job::*;

/// The name of a job that fills this placeholder; null where none does.
[[nodiscard]] NameOfJob name_of_job(std::string_view placeholder);

/// What names of fields mean.
class FieldNames {
  public:
    struct Known {
        std::string name;
        const Field* field = nullptr;
        NameOfJob name_of_job = nullptr;  ///< that the field's value is
        bool is_bookkeeping = false;
        bool is_of_a_job = false;  ///< only a job has it
        bool is_like_a_code = false;
    };

    /// Valid until the next call.
    [[nodiscard]] const Known& operator[](std::string_view name);

  private:
    std::vector<Known> slots_ = std::vector<Known>(512);
};

/// The names of a job that stand in the ids of resources.
class IdNames {
  public:
    struct Name {
        NameOfJob name_of_job;
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

}  // namespace vmbackup_diag::evidence
