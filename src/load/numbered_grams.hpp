// Numbers the grams that stand anywhere, in their order: of the two million that are possible a small overlay has few
// hundred, and what is counted for each gram takes no more room than those need.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "vmbackup_diag/model/grams.hpp"

namespace vmbackup_diag::load {

class NumberedGrams {
  public:
    explicit NumberedGrams(const std::vector<std::vector<std::vector<SaidGram>>>& texts)
        : groups_(possible_grams / of_group + 1) {
        for (const auto& of_entry : texts) {
            for (const std::vector<SaidGram>& text : of_entry) {
                for (const SaidGram& said : text) {
                    groups_[said.letters / of_group].standing |= bit(said.letters);
                }
            }
        }
        for (Group& group : groups_) {
            group.before = count_;
            count_ += std::popcount(group.standing);
        }
    }

    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(count_); }

    /// The number of a gram, as SaidGram::letters, that stands somewhere, below count().
    [[nodiscard]] std::size_t operator()(std::uint32_t gram) const {
        const Group& group = groups_[gram / of_group];
        return static_cast<std::size_t>(group.before + std::popcount(group.standing & (bit(gram) - 1)));
    }

  private:
    static constexpr std::uint32_t of_group = 64;

    struct Group {
        std::uint64_t standing = 0;  ///< a bit for each gram of the group
        int before = 0;              ///< how many stand in the groups before it
    };

    static std::uint64_t bit(std::uint32_t gram) { return std::uint64_t{1} << gram % of_group; }

    std::vector<Group> groups_;
    int count_ = 0;
};

}  // namespace vmbackup_diag::load
