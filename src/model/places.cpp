// Each byte of a long text is counted, so it is done in blocks for which a compiler compares many bytes at once.
#include "vmbackup_diag/model/places.hpp"

#include <algorithm>
#include <cstdint>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

/// Counts in all blocks of that size and leaves the rest of the text.
template <std::size_t block, class IsCounted>
std::size_t count_blocks(std::string_view& text, IsCounted is_counted) {
    std::size_t count = 0;
    for (; text.size() >= block; text.remove_prefix(block)) {
        std::uint8_t of_block = 0;
        for (std::size_t n = 0; n < block; ++n) {
            of_block = static_cast<std::uint8_t>(of_block + (is_counted(text[n]) ? 1 : 0));
        }
        count += of_block;
    }
    return count;
}

template <class IsCounted>
std::size_t how_many(std::string_view text, IsCounted is_counted) {
    constexpr std::size_t large = 240;  ///< as many as one byte can count, in whole steps
    constexpr std::size_t small = 16;
    const std::size_t in_blocks = count_blocks<large>(text, is_counted) + count_blocks<small>(text, is_counted);
    return in_blocks + static_cast<std::size_t>(std::ranges::count_if(text, is_counted));
}

}  // namespace

Place after(Place place, std::string_view text) {
    const std::size_t lines = how_many(text, [](char c) { return c == '\n'; });
    if (lines > 0) {
        place = {place.line + lines, 1};
        text.remove_prefix(text.rfind('\n') + 1);
    }
    place.column += how_many(text, [](char c) { return !is_inside_character(c); });
    return place;
}

}  // namespace vmbackup_diag
