// A question at a terminal as far as it is answered: the line that is typed, and which answers it fits.
//
// Keys go in, and the state says what is to be seen, so that all of it can be tested without a terminal. Nothing
// is marked until somebody marks it: Enter alone never picks an answer.
#pragma once

#include <optional>
#include <vector>

#include "vmbackup_diag/typing/edited_line.hpp"
#include "vmbackup_diag/typing/key_decoder.hpp"
#include "vmbackup_diag/typing/reply.hpp"
#include "vmbackup_diag/typing/typed.hpp"

namespace vmbackup_diag::typing {

enum class Mark { none, fits, chosen };

/// How a question was answered; without a reply when the input is at its end.
struct Ended {
    std::optional<Reply> reply = {};
};

class Menu {
  public:
    explicit Menu(Choices choices);

    /// What the key does; a value when the question is answered with it.
    std::optional<Ended> press(const KeyPress& key);

    [[nodiscard]] const std::vector<render::Choice>& choices() const { return choices_.list; }
    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
    [[nodiscard]] const EditedLine& line() const { return line_; }
    /// Which answer Enter picks, from 0.
    [[nodiscard]] std::optional<std::size_t> chosen() const;

  private:
    enum class Way { up, down };

    [[nodiscard]] Reply reply() const;
    [[nodiscard]] bool has_lines() const;
    void edit(const KeyPress& key);
    void look_for_text();
    void move(Way way);
    void choose(std::size_t which);

    Choices choices_;
    std::vector<Mark> marks_;
    EditedLine line_ = {};
};

}  // namespace vmbackup_diag::typing
