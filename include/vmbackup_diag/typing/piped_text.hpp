// Lines that come through a pipe: answers, each for a question of its own, or a text in a format that is known, such as
// a list of writers, which each line of it alone would misrepresent; or a case that was broken into lines; or what
// people write and send, such as a mail, and any text around an error that does not begin with it.
#pragma once

#include <deque>
#include <string_view>

#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"
#include "vmbackup_diag/typing/reply.hpp"

namespace vmbackup_diag::typing {

/// Whether somebody may have answered with the line: with a number, an id, or a key and what it is about.
[[nodiscard]] bool may_be_an_answer(std::string_view line);

/// Lines that may be one text.
class PipedText {
  public:
    explicit PipedText(const Knowledge& knowledge) : knowledge_(knowledge) {}

    /// A blank line is Enter where nothing stands before it.
    [[nodiscard]] bool is_ended_by(std::string_view line) const;

    void add(Reply line);

    /// Whether nothing that follows can belong to it.
    [[nodiscard]] bool is_complete() const;

    /// Whether only more of it, or its end, shows what it is.
    [[nodiscard]] bool is_only_begun() const;

    /// As one reply, where that is what they are. The text is used up.
    [[nodiscard]] std::deque<Reply> replies();

  private:
    [[nodiscard]] std::string_view format(bool may_go_on) const;
    [[nodiscard]] bool leads_to_an_error() const;
    [[nodiscard]] bool may_be_piece(std::string_view line) const;
    void count_brackets(std::string_view line);

    const Knowledge& knowledge_;
    std::deque<Reply> lines_ = {};
    std::size_t size_ = 0;
    bool is_json_ = false;
    CaseExtent case_ = CaseExtent::none;
    std::size_t open_brackets_ = 0;  ///< of JSON
    bool is_in_string_ = false;
};

/// The lines as one reply, as far as there is room.
[[nodiscard]] Reply joined(const std::deque<Reply>& lines);

}  // namespace vmbackup_diag::typing
