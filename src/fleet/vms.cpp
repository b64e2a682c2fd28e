#include "vms.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <random>
#include <string>
#include <unordered_map>

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

/// A bit for each of the names beside its own that are known.
unsigned parts_of(const VmNames& names) {
    return (names.resource_group.empty() ? 0u : 1u) | (names.subscription.empty() ? 0u : 2u);
}

/// Whether the one says all that the other does, and more.
bool says_more(const VmNames& one, const VmNames& other) {
    const auto is_said = [](std::string_view name, std::string_view by) {
        return name.empty() || is_same_name(name, by);
    };
    return parts_of(one) != parts_of(other) && is_said(other.resource_group, one.resource_group) &&
           is_said(other.subscription, one.subscription);
}

}  // namespace

Time later(const Time& one, const Time& other) { return std::max(one, other); }

Time earlier(const Time& one, const Time& other) { return one && other ? std::min(one, other) : one ? one : other; }

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

Vms::Vms()
    : seed_(std::uint64_t{std::random_device()()} << 32 | std::random_device()()),
      hash_of_last_subscription_(hash_of_name({}, seed_)) {}

Ordinal Vms::number_of(const VmNames& names) {
    const std::uint64_t own = hash_of_name(names.name, seed_);
    const std::uint64_t hash = hash_of_name(names.resource_group, mixed(own, hash_of_subscription(names.subscription)));
    const auto next = static_cast<Ordinal>(all_.size());
    const Ordinal number = numbers_.find_or_add(hash, next, [&](Ordinal n) {
        const VmNames& known = all_[n].names;
        return is_same_name(known.name, names.name) && is_same_name(known.resource_group, names.resource_group) &&
               is_same_name(known.subscription, names.subscription);
    });
    if (number == next) {
        all_.push_back({.names = {kept(names.name), kept(names.resource_group), last_subscription_},
                        .hash_of_own_name = own,
                        .united_with = next});
        known_parts_ |= 1u << parts_of(names);
    }
    return number;
}

void Vms::set_vault(Ordinal number, std::string_view vault) {
    if (all_[number].vault.empty() && !vault.empty()) {
        last_vault_ = last_vault_ == vault ? last_vault_ : kept(vault);
        all_[number].vault = last_vault_;
    }
}

/// Where all jobs say the same of their VMs, none can be one that another job says more of.
bool Vms::unite() {
    const bool may_be_the_same = !std::has_single_bit(known_parts_) && known_parts_ != 0;
    std::unordered_map<std::string, std::vector<Ordinal>> by_name;
    for (Ordinal n = 0; n < all_.size() && may_be_the_same; ++n) {
        by_name[lower(all_[n].names.name)].push_back(n);
    }
    for (auto& [name, vms] : by_name) {
        unite(vms);
    }
    find_namesakes();
    return may_be_the_same;
}

/// Each is the VM of which more is known, where that is one alone. A name with more places than these is nobody's own.
void Vms::unite(std::vector<Ordinal>& of_one_name) {
    constexpr std::size_t most_places = 64;
    if (of_one_name.size() > most_places) {
        return;
    }
    std::ranges::stable_sort(of_one_name, std::ranges::greater(),
                             [&](Ordinal n) { return std::popcount(parts_of(all_[n].names)); });
    for (const Ordinal less : of_one_name) {
        std::optional<Ordinal> same;
        bool is_open = false;
        for (const Ordinal more : of_one_name) {
            if (says_more(all_[more].names, all_[less].names)) {
                is_open = is_open || (same && *same != all_[more].united_with);
                same = all_[more].united_with;
            }
        }
        if (same && !is_open) {
            KnownVm& whole = all_[*same];
            whole.backed_up = later(whole.backed_up, all_[less].backed_up);
            whole.vault = whole.vault.empty() ? all_[less].vault : whole.vault;
            all_[less].united_with = *same;
        }
    }
}

/// Two names of one hash by chance are shown with more than they need.
void Vms::find_namesakes() {
    Numbers names;
    Numbers names_in_groups;
    std::vector<Namesakes> found(all_.size(), Namesakes::none);
    const auto find = [&](Numbers& among, Ordinal n, std::uint64_t hash, Namesakes namesakes) {
        const Ordinal first = among.find_or_add(hash, n, [](Ordinal) { return true; });
        if (first != n) {
            found[first] = std::max(found[first], namesakes);
            found[n] = std::max(found[n], namesakes);
        }
    };
    for (Ordinal n = 0; n < all_.size(); ++n) {
        if (all_[n].united_with == n) {
            const std::uint64_t own = all_[n].hash_of_own_name;
            find(names, n, own, Namesakes::in_other_groups);
            if (subscriptions_.size() > 1) {
                find(names_in_groups, n, hash_of_name(all_[n].names.resource_group, own), Namesakes::in_its_group);
            }
        }
    }
    for (Ordinal n = 0; n < all_.size(); ++n) {
        all_[n].namesakes = found[n];
    }
}

std::uint64_t Vms::hash_of_subscription(std::string_view subscription) {
    if (subscription != last_subscription_) {
        const auto known = subscriptions_.find(subscription);
        last_subscription_ = known != subscriptions_.end() ? *known : *subscriptions_.emplace(subscription).first;
        hash_of_last_subscription_ = hash_of_name(subscription, seed_);
    }
    return hash_of_last_subscription_;
}

std::string_view Vms::kept(std::string_view text) {
    char* const copy = static_cast<char*>(texts_.allocate(text.size() + 1, 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

}  // namespace vmbackup_diag::fleet
