// Asking line by line, wherever the lines come from.
#pragma once

#include <deque>

#include "asker.hpp"
#include "vmbackup_diag/typing/lines.hpp"
#include "vmbackup_diag/typing/piped_text.hpp"

namespace vmbackup_diag::cli {

class LineAsker : public Asker {
  public:
    explicit LineAsker(const Session& session);

    [[nodiscard]] render::Typing typing() const override { return render::Typing::lines; }
    std::optional<typing::Reply> answer(const Open& open) override;

  private:
    void read_from_terminal(const Open& open);
    void read_from_pipe();
    void show_again(const Open& open) const;
    [[nodiscard]] bool terminal_has_more() const;
    [[nodiscard]] bool goes_on(const typing::PipedText& text) const;

    const Session& session_;
    std::unique_ptr<outside::OpenPipe> pipe_;  ///< null where lines come from a terminal, or are all there already
    typing::Lines lines_;
    std::deque<typing::Reply> read_ = {};  ///< answers that were typed ahead
};

}  // namespace vmbackup_diag::cli
