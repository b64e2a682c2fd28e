// Asking line by line, wherever the lines come from.
#pragma once

#include <deque>

#include "vmbackup_diag/typing/asker.hpp"
#include "vmbackup_diag/typing/lines.hpp"
#include "vmbackup_diag/typing/piped_text.hpp"

namespace vmbackup_diag::typing {

class LineAsker : public Asker {
  public:
    explicit LineAsker(const desk::Desk& desk);

    [[nodiscard]] render::Typing typing() const override { return render::Typing::lines; }
    std::optional<Reply> answer(const Open& open) override;

  private:
    void read_from_terminal(const Open& open);
    void read_from_pipe();
    void show_again(const Open& open) const;
    [[nodiscard]] bool terminal_has_more() const;
    [[nodiscard]] bool goes_on(const PipedText& text) const;

    const desk::Desk& desk_;
    std::unique_ptr<outside::OpenPipe> pipe_;  ///< null where lines come from a terminal, or are all there already
    Lines lines_;
    bool is_first_ = true;         ///< nothing was read of them yet
    std::deque<Reply> read_ = {};  ///< answers that were typed ahead
};

}  // namespace vmbackup_diag::typing
