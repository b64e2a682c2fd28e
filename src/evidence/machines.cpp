#include "machines.hpp"

#include <algorithm>

#include "machine_names.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Of further ones it is not told what is past.
constexpr std::size_t most_machines = 8;

}  // namespace

std::optional<std::size_t> Machines::of(std::string_view prefix, bool is_ahead) {
    std::string names = names_in_front(prefix);
    return known_as({names.empty() ? above_ : std::move(names), is_ahead});
}

/// Who has no name is the first one.
std::optional<std::size_t> Machines::known_as(Machine machine) {
    const auto known = std::ranges::find_if(all_, [&](const Machine& other) {
        const bool may_be = other.names == machine.names || other.names.empty() || machine.names.empty();
        return may_be && other.is_ahead == machine.is_ahead;
    });
    if (known != all_.end()) {
        if (known->names.empty()) {
            known->names = std::move(machine.names);
        }
        return static_cast<std::size_t>(known - all_.begin());
    }
    if (all_.size() == most_machines) {
        return std::nullopt;
    }
    all_.push_back(std::move(machine));
    return all_.size() - 1;
}

}  // namespace vmbackup_diag::evidence
