// Going through a piece of text and from one place in it where something stands to the next, so that it is looked
// through once.
#pragma once

#include <optional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Where a text next stands in a piece, as one goes through it.
class Next {
  public:
    Next(std::string_view in, std::string_view what) : in_(in), what_(what), at_(in.find(what)) {}

    /// Where it stands before the one place, and not before the other.
    [[nodiscard]] std::optional<std::size_t> between(std::size_t begin, std::size_t end) {
        if (at_ < begin) {
            at_ = in_.find(what_, begin);
        }
        return at_ < end ? std::optional(at_) : std::nullopt;
    }

  private:
    std::string_view in_;
    std::string_view what_;
    std::size_t at_;
};

}  // namespace vmbackup_diag::evidence
