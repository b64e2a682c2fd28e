// Asking at a terminal, key by key: what is heard goes to the menu, and what it changes is drawn.
#pragma once

#include <deque>

#include "asker.hpp"
#include "vmbackup_diag/typing/menu_screen.hpp"

namespace vmbackup_diag::cli {

class KeyAsker : public Asker {
  public:
    explicit KeyAsker(const Session& session);

    void choices_are_shown() override { is_shown_ = true; }
    [[nodiscard]] render::Typing typing() const override { return render::Typing::keys; }
    std::optional<typing::Reply> answer(const Open& open) override;

  private:
    [[nodiscard]] std::optional<typing::Ended> heard(outside::Keyboard& keyboard, typing::Menu& menu,
                                                     typing::MenuScreen& screen);
    [[nodiscard]] typing::MenuScreen screen_for(const typing::Menu& menu) const;
    void fit(const typing::Menu& menu, typing::MenuScreen& screen) const;
    void show_again(const typing::Menu& menu, typing::MenuScreen& screen) const;
    void note(const std::vector<typing::KeyPress>& keys, std::size_t bytes);

    const Session& session_;
    typing::Signs signs_;
    typing::KeyDecoder decoder_ = {};
    std::deque<typing::KeyPress> ahead_ = {};  ///< heard, and to be done
    std::size_t coming_ = 0;                   ///< bytes with an end of a line that came without a pause
    render::Page reminder_ = {};               ///< of the open question
    bool is_shown_ = false;
    bool is_resized_ = false;
};

}  // namespace vmbackup_diag::cli
