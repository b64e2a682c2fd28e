// PowerShell takes nothing of a text in which a word of a block stands without what belongs before or after it.
#include <fmt/format.h>

#include <vector>

#include "blocks.hpp"
#include "unquoted.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::string_view blanks = " \t\n";

/// A text without its quotes, and for each bracket the place of its partner.
class PowershellBlocks {
  public:
    explicit PowershellBlocks(std::string_view text)
        : kept_(unquoted(text, Shell::powershell)), text_(kept_), partners_(text_.size(), none) {
        std::vector<std::size_t> open;
        for (std::size_t n = 0; n < text_.size(); ++n) {
            if (text_[n] == '{') {
                open.push_back(n);
            } else if (text_[n] == '}' && !open.empty()) {
                partners_[n] = open.back();
                partners_[open.back()] = n;
                open.pop_back();
            }
        }
    }

    [[nodiscard]] std::string complaint() const {
        std::string complaint;
        for (std::size_t begin = 0; begin < text_.size() && complaint.empty();) {
            std::size_t end = begin;
            while (end < text_.size() && is_letter(text_[end])) {
                ++end;
            }
            if (end > begin && begins_statement(begin)) {
                complaint = complaint_of(lower(text_.substr(begin, end - begin)), begin, end);
            }
            begin = end + 1;
        }
        return complaint;
    }

  private:
    static constexpr std::size_t none = std::string_view::npos;

    [[nodiscard]] bool begins_statement(std::size_t begin) const {
        const std::size_t before = begin == 0 ? none : text_.find_last_not_of(" \t", begin - 1);
        return before == none || std::string_view(";{}\n").find(text_[before]) != std::string_view::npos;
    }

    [[nodiscard]] std::string complaint_of(std::string_view word, std::size_t begin, std::size_t end) const {
        if (word == "try") {
            return is_caught(end) ? "" : "\"try\" is not followed by \"catch\" or \"finally\"";
        }
        if (word == "catch" || word == "finally") {
            const std::string head = head_before(begin);
            const bool is_after_try = head.ends_with("try") || head.ends_with("catch") || head.ends_with(']');
            return is_after_try ? "" : fmt::format("\"{}\" stands without its \"try\"", word);
        }
        const bool is_else = word == "else" || word == "elseif";
        return is_else && !head_before(begin).ends_with(')') ? fmt::format("\"{}\" stands without its \"if\"", word)
                                                             : "";
    }

    /// Whether after the block that begins here stands what to do when it fails; a bracket without its partner is told
    /// by another rule.
    [[nodiscard]] bool is_caught(std::size_t at) const {
        const std::size_t open = text_.find_first_not_of(blanks, at);
        if (open == none || text_[open] != '{' || partners_[open] == none) {
            return open != none && text_[open] == '{';
        }
        const std::size_t next = std::min(text_.find_first_not_of(blanks, partners_[open] + 1), text_.size());
        const std::string rest = lower(text_.substr(next, std::string_view("finally").size()));
        return rest.starts_with("catch") || rest == "finally";
    }

    /// What stands before the block that ends before this place, in lower case and as far as it is looked at; empty
    /// when none ends there.
    [[nodiscard]] std::string head_before(std::size_t begin) const {
        constexpr std::size_t looked_at = 5;
        const std::size_t close = begin == 0 ? none : text_.find_last_not_of(blanks, begin - 1);
        const std::size_t open = close == none || text_[close] != '}' ? none : partners_[close];
        const std::size_t last = open == none || open == 0 ? none : text_.find_last_not_of(blanks, open - 1);
        const std::size_t length = last == none ? 0 : std::min(last + 1, looked_at);
        return lower(text_.substr(last == none ? 0 : last + 1 - length, length));
    }

    std::string kept_;
    std::string_view text_;
    std::vector<std::size_t> partners_;
};

}  // namespace

std::string broken_block_in_powershell(std::string_view text) { return PowershellBlocks(text).complaint(); }

}  // namespace vmbackup_diag::validate
