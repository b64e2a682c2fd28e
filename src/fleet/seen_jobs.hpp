// Which jobs were seen: exports that overlap have the same job twice, and people give several of them.
//
// Of each job only a hash is kept, sixteen bytes at most, in one flat table.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace vmbackup_diag::fleet {

class SeenJobs {
  public:
    /// Has the memory at hand that tells whether the job with this hash was seen, for when that is asked.
    void prepare(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash >> 32 & (slots_.size() - 1)], 1); }

    /// Whether the job with this hash was seen before.
    [[nodiscard]] bool add(std::uint64_t hash) {
        hash = hash == none ? 1 : hash;
        if (2 * count_ >= slots_.size()) {
            for (const std::uint64_t before : std::exchange(slots_, std::vector<std::uint64_t>(2 * slots_.size()))) {
                if (before != none) {
                    slots_[place_of(before)] = before;
                }
            }
        }
        std::uint64_t& slot = slots_[place_of(hash)];
        const bool was_seen = std::exchange(slot, hash) == hash;
        count_ += was_seen ? 0 : 1;
        return was_seen;
    }

  private:
    static constexpr std::uint64_t none = 0;

    /// Where it stands, or would.
    [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
        std::size_t at = hash >> 32 & (slots_.size() - 1);
        while (slots_[at] != none && slots_[at] != hash) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return at;
    }

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  ///< a power of two, at most half of them taken
    std::size_t count_ = 0;
};

}  // namespace vmbackup_diag::fleet
