// The brackets and quotes of a command that are open at a place, and what is said of those without a partner.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::validate {

inline const std::string lonely_quote = "the command has a quote without its partner";

[[nodiscard]] inline std::string unclosed(std::string_view opener) {
    return fmt::format("the command has a {} that nothing closes", opener);
}

/// Brackets inside each other, and texts in double quotes where these hold brackets of their own.
class OpenBrackets {
  public:
    void add(std::string_view opener) { openers_.push_back(opener); }

    /// What is wrong with this closing bracket here; empty when it closes what was opened last.
    [[nodiscard]] std::string close(char bracket) {
        if (openers_.empty()) {
            return fmt::format("the command has a {} that closes nothing", bracket);
        }
        const char expected = openers_.back().back() == '(' ? ')' : openers_.back() == "[" ? ']' : '}';
        openers_.pop_back();
        return bracket == expected ? "" : fmt::format("the command has a {} where {} is expected", bracket, expected);
    }

    void pop() { openers_.pop_back(); }
    [[nodiscard]] std::string_view last() const { return openers_.empty() ? "" : openers_.back(); }

  private:
    std::vector<std::string_view> openers_;
};

}  // namespace vmbackup_diag::validate
