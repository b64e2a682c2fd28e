// Where in a text there is a window that something known has: the one look that every byte of a long text gets.
//
// A block is looked at as a whole, and what was met in it is gone through afterwards: nobody can foretell where that
// is, so a branch for each window would cost more than the look. Most of what is met is a common piece of a word: where
// the other window that has to be there is missing, it is let go at once, without a branch as well.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

class Filter {
  public:
    /// Meets those of the meetings, sorted by bit, that are wanted.
    Filter(std::span<const Meeting> meetings, const std::function<bool(const Meeting&)>& is_wanted);

    struct Block {
        std::span<const std::uint32_t> met = {};  ///< the offsets where a window may stand that is wanted
        std::size_t end = 0;                      ///< where the next block begins
    };

    /// Every second window of the block that begins at `from`, as far as they begin before `last`. Whole windows have
    /// to be there. Valid until the next look.
    [[nodiscard]] Block look(std::string_view text, std::size_t from, std::size_t last);

    /// What the window with this bit may belong to.
    template <class Use>
    void each(std::uint32_t bit, Use use) const {
        for (std::uint32_t n = starts_[bit / 64]; n < starts_[bit / 64 + 1]; ++n) {
            if (meetings_[n].bit == bit) {
                use(meetings_[n]);
            }
        }
    }

  private:
    static constexpr std::size_t windows_of_a_block = 1024;
    static constexpr std::size_t written_at_once = 8;

    /// The other windows that have to be there where a window of this row stands, and how far after it. A row with
    /// more than two lets all pass.
    struct Row {
        static constexpr std::uint32_t none = 0xFFFFFFFF;
        std::array<std::uint32_t, 2> also = {none, none};
        std::array<std::int16_t, 2> after = {0, 0};
        std::uint32_t lets_pass = 0;

        void add(const Meeting& met);
    };

    [[nodiscard]] std::size_t accompanied(std::string_view text, std::size_t met);

    std::vector<std::uint64_t> bits_;
    std::vector<Row> rows_;
    std::size_t farthest_ = 0;           ///< so far from a window another one may have to be
    std::vector<std::uint32_t> starts_;  ///< where among the meetings those of each 64 bits begin
    std::vector<Meeting> meetings_;
    std::array<std::uint32_t, windows_of_a_block + written_at_once> met_ = {};
};

}  // namespace vmbackup_diag::match
