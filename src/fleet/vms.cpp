#include "vms.hpp"

#include <algorithm>
#include <cstring>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// The same for a name in any letter case.
std::uint64_t hash_of_name(std::string_view name, std::uint64_t hash) {
    constexpr std::uint64_t small_letters = 0x2020202020202020u;
    hash = mixed(hash, name.size());
    for (std::uint64_t bytes = 0; !name.empty(); bytes = 0) {
        const std::size_t length = std::min(name.size(), sizeof bytes);
        std::memcpy(&bytes, name.data(), length);
        hash = mixed(hash, bytes | small_letters);
        name.remove_prefix(length);
    }
    return hash;
}

bool is_same_name(std::string_view one, std::string_view other) { return one == other || is_same_word(one, other); }

}  // namespace

Ordinal Vms::number_of(std::string_view name, std::string_view resource_group) {
    const std::uint64_t hash = hash_of_name(resource_group, hash_of_name(name, 0));
    const auto next = static_cast<Ordinal>(all_.size());
    const Ordinal number = numbers_.find_or_add(hash, next, [&](Ordinal n) {
        return is_same_name(all_[n].name, name) && is_same_name(all_[n].resource_group, resource_group);
    });
    if (number == next) {
        all_.push_back({kept(name), kept(resource_group)});
    }
    return number;
}

std::string_view Vms::kept(std::string_view text) {
    char* const copy = static_cast<char*>(texts_.allocate(text.size() + 1, 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

}  // namespace vmbackup_diag::fleet
