// Which part of a command stands in quotes, as its shell reads it.
//
// What stands in $( ) inside quotes is a command again, with quotes of its own: who reads those keeps one Quoting for
// each.
#pragma once

#include <cstddef>
#include <string_view>

#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag {

/// What takes the meaning from the sign behind it.
[[nodiscard]] constexpr char escape_sign(Shell shell) {
    return shell == Shell::powershell ? '`' : shell == Shell::cmd ? '^' : '\\';
}

/// Reads a command sign by sign, and knows which quote is open.
class Quoting {
  public:
    explicit constexpr Quoting(Shell shell) : shell_(shell) {}

    enum class Sign {
        plain,
        opens,   ///< a quote
        quoted,  ///< stands in one
        closes,
        escapes  ///< the sign behind it, which is not to be read
    };

    /// What the next sign is. In cmd a single quote is a letter, and in its quotes nothing escapes.
    constexpr Sign read(char c) {
        const bool is_taken_as_it_is = quote_ == '\'' || (shell_ == Shell::cmd && quote_ != 0);
        if (c == escape_sign(shell_) && !is_taken_as_it_is) {
            return Sign::escapes;
        }
        if (quote_ != 0) {
            const bool is_end = c == quote_;
            quote_ = is_end ? '\0' : quote_;
            return is_end ? Sign::closes : Sign::quoted;
        }
        const bool is_quote = c == '"' || (c == '\'' && shell_ != Shell::cmd);
        quote_ = is_quote ? c : '\0';
        return is_quote ? Sign::opens : Sign::plain;
    }

    [[nodiscard]] constexpr bool is_open() const { return quote_ != 0; }

    /// Whether the quote that is open is one in which nothing but its end means anything.
    [[nodiscard]] constexpr bool is_literal() const { return quote_ == '\''; }

  private:
    Shell shell_;
    char quote_ = 0;
};

/// Whether a quote is open at the end of the text.
[[nodiscard]] constexpr bool ends_in_quotes(std::string_view text, Shell shell) {
    Quoting quoting(shell);
    for (std::size_t n = 0; n < text.size(); ++n) {
        n += quoting.read(text[n]) == Quoting::Sign::escapes ? 1 : 0;
    }
    return quoting.is_open();
}

}  // namespace vmbackup_diag
