// One line as it is typed and corrected. It only ever holds what may be shown, never half a character, and is
// never longer than a reply may be; pasted lines stay lines.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::typing {

class EditedLine {
  public:
    /// Takes as much as has room; the text may have been cut already.
    void insert(std::string_view typed, bool was_cut = false);
    void backspace();
    void erase();
    void erase_word();
    void clear();
    void left() { cursor_ = before(cursor_); }
    void right() { cursor_ = after(cursor_); }
    void home() { cursor_ = 0; }
    void end() { cursor_ = text_.size(); }

    [[nodiscard]] const std::string& text() const { return text_; }
    /// Something that was typed is not in it for want of room.
    [[nodiscard]] bool is_cut() const { return is_cut_; }
    [[nodiscard]] std::string_view before_cursor() const { return std::string_view(text_).substr(0, cursor_); }
    [[nodiscard]] std::string_view after_cursor() const { return std::string_view(text_).substr(cursor_); }

  private:
    [[nodiscard]] std::size_t before(std::size_t at) const;
    [[nodiscard]] std::size_t after(std::size_t at) const;
    void erase_from(std::size_t begin);

    std::string text_ = {};
    std::size_t cursor_ = 0;
    bool is_cut_ = false;
};

}  // namespace vmbackup_diag::typing
