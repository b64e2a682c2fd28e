// Which jobs were read before: exports that overlap have the same job twice.
//
// A list has each of its jobs once, so that those of the first are only noted. From the second on they are looked up in
// one flat table. Of each job only a hash is kept.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace vmbackup_diag::fleet {

class SeenJobs {
  public:
    void begin_list() { ++lists_; }

    /// Whether the job with this hash was seen in a list before, or in this one where it is not the first.
    [[nodiscard]] bool add(std::uint64_t hash) {
        if (lists_ < 2) {
            noted_.push_back(hash);
            return false;
        }
        for (const std::uint64_t noted : std::exchange(noted_, {})) {
            (void)is_in_table(noted);
        }
        return is_in_table(hash);
    }

  private:
    static constexpr std::uint64_t none = 0;

    /// Whether it is there already; it is from now on.
    [[nodiscard]] bool is_in_table(std::uint64_t hash) {
        if (2 * count_ >= slots_.size()) {
            grow();
        }
        std::uint64_t& slot = slots_[place_of(hash)];
        const bool was_there = slot == hash;
        slot = hash;
        count_ += was_there ? 0 : 1;
        return was_there;
    }

    void grow() {
        for (const std::uint64_t before : std::exchange(slots_, std::vector<std::uint64_t>(2 * slots_.size()))) {
            if (before != none) {
                slots_[place_of(before)] = before;
            }
        }
    }

    /// Where it stands, or would.
    [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
        std::size_t at = hash >> 32 & (slots_.size() - 1);
        while (slots_[at] != none && slots_[at] != hash) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return at;
    }

    std::size_t lists_ = 0;
    std::vector<std::uint64_t> noted_;
    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  ///< a power of two, at most half of them taken
    std::size_t count_ = 0;
};

}  // namespace vmbackup_diag::fleet
