// Looking for any of a few phrases at once, in any letter case, in a fraction of the steps that the text has bytes.
//
// A window as long as the shortest phrase is laid over the text. Its last two bytes tell how far it may move on without
// missing a phrase, which is mostly all of its length (Wu and Manber, 1994).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "letters.hpp"

namespace vmbackup_diag::evidence {

class Phrases {
  public:
    /// The phrases have to outlive it; none is shorter than two bytes or longer than 255.
    explicit constexpr Phrases(std::span<const std::string_view> phrases)
        : phrases_(phrases), window_(std::ranges::min(phrases, {}, &std::string_view::size).size()) {
        moves_.fill(static_cast<std::uint8_t>(window_ - 1));
        for (const std::string_view phrase : phrases) {
            for (std::size_t end = 2; end <= window_; ++end) {
                std::uint8_t& move = moves_[slot(phrase, end)];
                move = std::min(move, static_cast<std::uint8_t>(window_ - end));
            }
        }
    }

    /// Whether one of them stands somewhere in the text.
    [[nodiscard]] constexpr bool any_in(std::string_view text) const {
        for (std::size_t end = window_; end <= text.size();) {
            const std::size_t move = moves_[slot(text, end)];
            if (move == 0 && any_at(text, end - window_)) {
                return true;
            }
            end += std::max<std::size_t>(move, 1);
        }
        return false;
    }

  private:
    [[nodiscard]] constexpr bool any_at(std::string_view text, std::size_t at) const {
        return std::ranges::any_of(phrases_, [&](std::string_view phrase) { return stands_at(text, at, phrase); });
    }

    /// For the two bytes that end here, in any letter case.
    [[nodiscard]] static constexpr std::size_t slot(std::string_view text, std::size_t end) {
        constexpr unsigned in_lower_case = 0x20;
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) | in_lower_case; };
        return (byte(end - 2) * 32 + byte(end - 1)) % slots;
    }

    static constexpr std::size_t slots = 1024;

    std::span<const std::string_view> phrases_;
    std::size_t window_;
    std::array<std::uint8_t, slots> moves_ = {};
};

}  // namespace vmbackup_diag::evidence
