// What was found out about the names, ids and words of a list: the same few stand in every record, and each is looked
// up once.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fields.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {

/// Texts that differ in length, beginning or end have different slots, most likely; what is in the slot is compared.
[[nodiscard]] inline std::size_t slot_of(std::string_view text, std::size_t slots) {
    if (text.empty()) {
        return 0;
    }
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    const std::size_t length = std::min(text.size(), sizeof first);
    std::memcpy(&first, text.data(), length);
    std::memcpy(&last, text.data() + text.size() - length, length);
    const std::uint64_t mixed = (first * 0x9E3779B97F4A7C15u) ^ (last + text.size()) * 0xC2B2AE3D27D4EB4Fu;
    return (mixed >> 32) % slots;
}

/// One of the names that a job has.
using NameOfJob = std::string Job::*;

/// The names of a job, and the placeholders that they fill.
inline constexpr auto names_of_job = std::to_array<std::pair<std::string_view, NameOfJob>>(
    {{placeholder::vm, &Job::vm},
     {placeholder::resource_group, &Job::resource_group},
     {placeholder::vault, &Job::vault},
     {placeholder::vault_resource_group, &Job::vault_resource_group},
     {placeholder::subscription, &Job::subscription},
     {placeholder::policy, &Job::policy},
     {placeholder::job, &Job::id}});

/// The name of a job that fills this placeholder; null where none does.
[[nodiscard]] NameOfJob name_of_job(std::string_view placeholder);

/// What names of fields mean.
class FieldNames {
  public:
    struct Meaning {
        std::string name;
        const Field* field = nullptr;
        NameOfJob name_of_job = nullptr;  ///< that the field's value is
        bool is_bookkeeping = false;
        bool is_of_a_job = false;  ///< only a job has it
        bool is_like_a_code = false;
        bool is_of_a_container = false;  ///< whose name has that of a VM in it
    };

    /// Valid until the next call.
    [[nodiscard]] const Meaning& operator[](std::string_view name);

  private:
    std::vector<Meaning> slots_ = std::vector<Meaning>(512);
};

/// What the ids of resources say of a job.
class Ids {
  public:
    struct Name {
        NameOfJob name_of_job;
        std::string name;
    };
    struct Resource {
        std::string id;  ///< of the id of a job, which is another for each, that of its list
        std::vector<Name> names = {};
        bool is_of_another_vault = false;  ///< one of those that hold no VMs
    };

    /// Valid until the next call.
    [[nodiscard]] const Resource& operator[](std::string_view id);

  private:
    std::vector<Resource> slots_ = std::vector<Resource>(256);
};

/// What was made of a value, of which there are few that differ.
template <auto make>
class Made {
  public:
    [[nodiscard]] auto operator[](std::string_view value) {
        Slot& known = slots_[slot_of(value, slots_.size())];
        if (known.value != value) {
            known = {std::string(value), make(value)};
        }
        return known.made;
    }

  private:
    struct Slot {
        std::string value = {};
        decltype(make({})) made = make({});
    };
    std::array<Slot, 16> slots_ = {};
};

}  // namespace vmbackup_diag::evidence
