#include "vms.hpp"

#include <algorithm>
#include <cstring>
#include <random>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Eight bytes with their letters in lower case, as `lower` has them, and all other bytes as they are.
std::uint64_t in_lower_case(std::uint64_t bytes) {
    constexpr auto each = [](std::uint64_t byte) { return 0x0101010101010101u * byte; };
    const std::uint64_t low_bits = bytes & each(0x7F);
    const std::uint64_t from_a = low_bits + each(0x80 - 'A');
    const std::uint64_t behind_z = low_bits + each(0x7F - 'Z');
    const std::uint64_t capitals = ~bytes & (from_a ^ behind_z) & each(0x80);
    return bytes | capitals >> 2;
}

bool is_same_name(std::string_view one, std::string_view other) { return one == other || is_same_word(one, other); }

}  // namespace

std::uint64_t hash_of_name(std::string_view name, std::uint64_t hash) {
    hash = mixed(hash, name.size());
    for (std::uint64_t bytes = 0; !name.empty(); bytes = 0) {
        const std::size_t length = std::min(name.size(), sizeof bytes);
        std::memcpy(&bytes, name.data(), length);
        hash = mixed(hash, in_lower_case(bytes));
        name.remove_prefix(length);
    }
    return hash;
}

Vms::Vms() : seed_(std::uint64_t{std::random_device()()} << 32 | std::random_device()()) {}

Ordinal Vms::number_of(std::string_view name, std::string_view resource_group) {
    const std::uint64_t hash = hash_of_name(resource_group, hash_of_name(name, seed_));
    const auto next = static_cast<Ordinal>(all_.size());
    const Ordinal number = numbers_.find_or_add(hash, next, [&](Ordinal n) {
        return is_same_name(all_[n].name, name) && is_same_name(all_[n].resource_group, resource_group);
    });
    if (number == next) {
        all_.push_back({kept(name), kept(resource_group)});
    }
    return number;
}

void Vms::set_vault(Ordinal number, std::string_view vault) {
    if (all_[number].vault.empty() && !vault.empty()) {
        last_vault_ = last_vault_ == vault ? last_vault_ : kept(vault);
        all_[number].vault = last_vault_;
    }
}

std::string_view Vms::kept(std::string_view text) {
    char* const copy = static_cast<char*>(texts_.allocate(text.size() + 1, 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

}  // namespace vmbackup_diag::fleet
