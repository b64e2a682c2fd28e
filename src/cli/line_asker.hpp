// Asking line by line, wherever the lines come from.
#pragma once

#include <deque>

#include "asker.hpp"
#include "lines.hpp"

namespace vmbackup_diag::cli {

class LineAsker : public Asker {
  public:
    explicit LineAsker(const Session& session) : session_(session), lines_(session.in()) {}

    [[nodiscard]] render::Typing typing() const override { return render::Typing::lines; }
    std::optional<Reply> answer(const Open& open) override;

  private:
    [[nodiscard]] bool read_what_is_there(const Open& open);
    void show_again(const Open& open) const;
    [[nodiscard]] bool has_more() const;

    const Session& session_;
    Lines lines_;
    std::deque<Reply> read_ = {};  ///< answers that were typed ahead
};

}  // namespace vmbackup_diag::cli
