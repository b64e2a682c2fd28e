// A text that is read piece by piece, of which what is being looked at stays at hand. Its lines end with a line feed,
// whatever they ended with.
#pragma once

#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::evidence {

class Feed {
  public:
    explicit Feed(Reader& reader) : reader_(reader) {}

    /// What was read and not yet passed; valid until the next call of `more`.
    [[nodiscard]] std::string_view rest() const { return std::string_view(held_).substr(at_); }

    /// Reads on: at least as much again as is at hand, so that looking at it anew each time stays linear. False at the
    /// end of the text.
    bool more();

    /// Leaves this much behind.
    void pass(std::size_t length);

    /// Passes what is made of these characters; false at the end of the text.
    bool pass_all_of(std::string_view characters);

    /// Where the rest begins.
    [[nodiscard]] Place place() const { return place_; }

    /// Where the rest begins behind this much of it.
    [[nodiscard]] Place place_behind(std::size_t length) const;

  private:
    void add(std::string_view piece);

    Reader& reader_;
    std::string held_;
    bool return_is_due_ = false;  ///< the last piece ended with a return, which is not yet at hand
    std::size_t at_ = 0;
    Place place_;
};

}  // namespace vmbackup_diag::evidence
