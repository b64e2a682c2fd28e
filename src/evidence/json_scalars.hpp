// What JSON holds between its brackets: strings, numbers and words, read from left to right up to the first fault.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json.hpp"

namespace vmbackup_diag::evidence {

/// Reads on from an offset. Once there is a fault, what is read means nothing; the first one counts for the caller.
class JsonScalars {
  public:
    JsonScalars(std::string_view text, std::size_t from) : text_(text), at_(from) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    /// The character that comes next; a zero behind the last.
    [[nodiscard]] char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::optional<JsonFault>& fault() const { return fault_; }

    void step() { ++at_; }
    void skip_blanks();

    /// Each begins where one of its kind does: at a quote, at a minus or a digit, at a letter.
    void read_string();
    void read_number();
    void read_word();

    /// The text is no JSON here. Without `found` it is what stands here.
    void complain(std::string expected);
    void complain(std::string expected, std::string found);

  private:
    bool read_escape();
    bool read_digits();

    std::string_view text_;
    std::size_t at_;
    std::optional<JsonFault> fault_;
};

}  // namespace vmbackup_diag::evidence
