// Here-documents of bash: texts that begin behind a line with << and a word, and end with a line that is this word
// alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::validate {

class HereDocuments {
  public:
    explicit HereDocuments(std::string_view text) : text_(text) {}

    /// Keeps the word behind the << that stands here; where the text goes on behind it.
    [[nodiscard]] std::size_t begin(std::size_t at);

    /// Where the text goes on behind those that were begun on the line before; the end of the text when one has none.
    [[nodiscard]] std::size_t skip(std::size_t at);

    /// What is wrong with the first that has no end; empty when each has one.
    [[nodiscard]] const std::string& complaint() const { return complaint_; }

  private:
    std::string_view text_;
    std::vector<std::string_view> ends_;
    std::string complaint_;
};

}  // namespace vmbackup_diag::validate
