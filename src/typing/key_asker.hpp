// Asking at a terminal, key by key: what is heard goes to the menu, and what it changes is drawn.
#pragma once

#include <deque>

#include "vmbackup_diag/typing/asker.hpp"
#include "vmbackup_diag/typing/menu_screen.hpp"

namespace vmbackup_diag::typing {

class KeyAsker : public Asker {
  public:
    explicit KeyAsker(const desk::Desk& desk);

    void choices_are_shown() override { is_shown_ = true; }
    [[nodiscard]] render::Typing typing() const override { return render::Typing::keys; }
    std::optional<Reply> answer(const Open& open) override;

  private:
    [[nodiscard]] std::optional<Ended> heard(outside::Keyboard& keyboard, Menu& menu, MenuScreen& screen);
    [[nodiscard]] MenuScreen screen_for(const Menu& menu) const;
    void fit(const Menu& menu, MenuScreen& screen) const;
    void show_again(const Menu& menu, MenuScreen& screen) const;
    void note(const std::vector<KeyPress>& keys, std::size_t bytes);

    const desk::Desk& desk_;
    Signs signs_;
    KeyDecoder decoder_ = {};
    std::deque<KeyPress> ahead_ = {};  ///< heard, and to be done
    std::size_t coming_ = 0;           ///< bytes with an end of a line that came without a pause
    render::Page reminder_ = {};       ///< of the open question
    bool is_shown_ = false;
    bool is_resized_ = false;
};

}  // namespace vmbackup_diag::typing
