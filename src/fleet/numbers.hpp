// Things that are numbered in the order in which they come, and found again by their hash.
//
// It is one flat table, so that to find one of a hundred thousand costs one look at memory that is not at hand, and
// nothing has to be given back piece by piece. The things themselves stand elsewhere, by their numbers.
#pragma once

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace vmbackup_diag::fleet {

class Numbers {
  public:
    /// The number with this hash of which `is_it` says that it is the one; where there is none, `next` from now on.
    template <class IsIt>
    [[nodiscard]] std::uint32_t find_or_add(std::uint64_t hash, std::uint32_t next, IsIt is_it) {
        const auto short_hash = static_cast<std::uint32_t>(hash >> 32);
        if (2 * count_ >= slots_.size()) {
            grow();
        }
        std::size_t at = short_hash & (slots_.size() - 1);
        for (; slots_[at].number != none; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == short_hash && is_it(slots_[at].number)) {
                return slots_[at].number;
            }
        }
        slots_[at] = {short_hash, next};
        ++count_;
        return next;
    }

  private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    void grow() {
        const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
        for (const Slot& slot : before) {
            if (slot.number != none) {
                std::size_t at = slot.hash & (slots_.size() - 1);
                while (slots_[at].number != none) {
                    at = (at + 1) & (slots_.size() - 1);
                }
                slots_[at] = slot;
            }
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(64);  ///< a power of two, at most half of them taken
    std::size_t count_ = 0;
};

/// Spreads what is hashed over the upper half of a number.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t with) {
    const std::uint64_t product = (hash ^ with) * 0x9E3779B97F4A7C15u;
    return product ^ product >> 32;
}

}  // namespace vmbackup_diag::fleet
