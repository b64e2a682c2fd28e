#include "powershell_brackets.hpp"

#include <algorithm>

#include "open_brackets.hpp"

namespace vmbackup_diag::validate {
namespace {

/// As PowerShell reads it: a backtick escapes, a quote in quotes is doubled, and `$( )` in double quotes is code again.
class PowerShell {
  public:
    explicit PowerShell(std::string_view command) : left_(command) {}

    std::string complaint() {
        while (!left_.empty() && complaint_.empty()) {
            if (left_.front() == '`') {
                take(2);
            } else if (open_.last() == quote || open_.last() == here_string) {
                read_text();
            } else {
                read_code();
            }
        }
        if (complaint_.empty() && !open_.last().empty()) {
            complaint_ = open_.last() == quote ? lonely_quote : unclosed(open_.last());
        }
        return complaint_;
    }

  private:
    static constexpr std::string_view quote = "\"";
    static constexpr std::string_view here_string = "@\"";

    void read_text() {
        const std::string_view end = open_.last() == quote ? "\"" : "\n\"@";
        if (left_.starts_with("$(")) {
            open_.add(take(2));
        } else if (left_.starts_with(end)) {
            open_.pop();
            take(end.size());
        } else {
            take(1);
        }
    }

    void read_code() {
        if (left_.starts_with("<#")) {
            skip_to("#>", unclosed("<#"));
        } else if (left_.front() == '#' && is_between_words_) {
            take(std::min(left_.find('\n'), left_.size()));
        } else if (begins_here_string('\'')) {
            skip_to("\n'@", unclosed("@'"));
        } else if (left_.front() == '\'') {
            take(1);
            skip_to("'", lonely_quote);
        } else if (begins_here_string('"')) {
            open_.add(take(2));
        } else if (std::string_view("\"([{").find(left_.front()) != std::string_view::npos) {
            open_.add(take(1));
        } else if (std::string_view(")]}").find(left_.front()) != std::string_view::npos) {
            complaint_ = open_.close(take(1).front());
        } else {
            take(1);
        }
    }

    /// A here-string begins at the end of a line and ends at the beginning of one.
    [[nodiscard]] bool begins_here_string(char quote_mark) const {
        const bool begins = left_.size() > 2 && left_[0] == '@' && left_[1] == quote_mark;
        const std::size_t next = begins ? left_.find_first_not_of(" \t", 2) : left_.npos;
        return next != left_.npos && left_[next] == '\n';
    }

    void skip_to(std::string_view end, const std::string& complaint_without) {
        const std::size_t found = left_.find(end);
        complaint_ = found == left_.npos ? complaint_without : "";
        take(found == left_.npos ? left_.size() : found + end.size());
    }

    std::string_view take(std::size_t n) {
        const std::string_view taken = left_.substr(0, n);
        left_.remove_prefix(taken.size());
        is_between_words_ = !taken.empty() && std::string_view(" \t\n;|&(){},").find(taken.back()) != taken.npos;
        return taken;
    }

    std::string_view left_;
    bool is_between_words_ = true;  ///< a # in a word is no comment
    OpenBrackets open_;
    std::string complaint_;
};

}  // namespace

std::string unpaired_in_powershell(std::string_view command) { return PowerShell(command).complaint(); }

}  // namespace vmbackup_diag::validate
