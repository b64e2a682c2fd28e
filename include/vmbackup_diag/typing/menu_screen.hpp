// What a menu looks like on a terminal, and the fewest bytes that make it look so: marks before the answers and the
// line below them. The cursor is moved only by rows within what was drawn last, so that nothing else is touched.
#pragma once

#include "vmbackup_diag/outside/screen_size.hpp"
#include "vmbackup_diag/typing/menu.hpp"

namespace vmbackup_diag::typing {

struct Signs {
    std::string_view chosen = ">";
    std::string_view fits = "-";
};
inline constexpr Signs unicode_signs{"\u25BA", "\u00B7"};

class MenuScreen {
  public:
    /// The answers stand directly above the cursor, wrapped at `width`. On a screen that is not ours alone something
    /// else may have come between.
    MenuScreen(const std::vector<render::Choice>& choices, std::size_t width, outside::ScreenSize size, Signs signs,
               bool is_ours = true);

    /// From what was drawn last to this.
    [[nodiscard]] std::string drawn(const Menu& menu);

    /// The line as it was answered, and on to the next.
    [[nodiscard]] std::string ended(std::string_view answer) const;

    /// Whether the answers would take other rows on such a screen, so that they have to be shown again.
    [[nodiscard]] bool is_laid_out_as(const MenuScreen& other) const;

  private:
    [[nodiscard]] std::string sign(Mark mark) const;
    [[nodiscard]] std::string in_place_of_marks(const Menu& menu) const;
    [[nodiscard]] std::string line_of(const Menu& menu) const;

    std::size_t columns_;
    Signs signs_;
    std::vector<std::size_t> rows_up_ = {};  ///< from the line to the first row of each answer
    bool fits_;                              ///< all answers can be seen at once, and marked where they stand
    std::vector<Mark> marks_;
    std::string line_ = {};
};

}  // namespace vmbackup_diag::typing
