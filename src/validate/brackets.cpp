#include "brackets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

const std::string lonely_quote = "the command has a quote without its partner";

std::string unclosed(std::string_view opener) {
    return fmt::format("the command has a {} that nothing closes", opener);
}

/// Brackets inside each other, and texts in double quotes where these hold brackets of their own.
class Open {
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
    Open open_;
    std::string complaint_;
};

bool is_cmd_comment(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" @"), line.size()));
    return line.starts_with("::") || lower(line.substr(0, 4)) == "rem ";
}

/// As cmd reads a line: ^ escapes outside quotes, a single quote is a letter, and quotes end with the line.
std::string of_cmd_line(std::string_view line, Open& open) {
    bool in_quotes = false;
    std::string complaint;
    for (std::size_t n = 0; n < line.size() && complaint.empty(); ++n) {
        if (line[n] == '^' && !in_quotes) {
            ++n;
        } else if (line[n] == '"') {
            in_quotes = !in_quotes;
        } else if (!in_quotes && std::string_view("([{").find(line[n]) != std::string_view::npos) {
            open.add(line.substr(n, 1));
        } else if (!in_quotes && std::string_view(")]}").find(line[n]) != std::string_view::npos) {
            complaint = open.close(line[n]);
        }
    }
    return complaint.empty() && in_quotes ? lonely_quote : complaint;
}

std::string of_cmd(std::string_view command) {
    Open open;
    std::string complaint;
    while (!command.empty() && complaint.empty()) {
        const std::string_view line = command.substr(0, command.find('\n'));
        complaint = is_cmd_comment(line) ? "" : of_cmd_line(line, open);
        command.remove_prefix(std::min(line.size() + 1, command.size()));
    }
    return !complaint.empty() || open.last().empty() ? complaint : unclosed(open.last());
}

std::string of_bash(std::string_view command) {
    char open = 0;
    for (std::size_t n = 0; n < command.size(); ++n) {
        if (command[n] == '\\' && open != '\'') {
            ++n;
        } else if (open != 0) {
            open = command[n] == open ? '\0' : open;
        } else if (command[n] == '"' || command[n] == '\'') {
            open = command[n];
        }
    }
    return open == 0 ? "" : lonely_quote;
}

}  // namespace

std::string unpaired(std::string_view command, Shell shell) {
    switch (shell) {
        case Shell::powershell: return PowerShell(command).complaint();
        case Shell::cmd: return of_cmd(command);
        case Shell::bash:
        case Shell::azure_cli: return of_bash(command);
        case Shell::portal: break;  // nothing reads it but people
    }
    return "";
}

}  // namespace vmbackup_diag::validate
