#include "jmespath.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::string_view openers = "([{";
constexpr std::string_view closers = ")]}";

/// Reads a query from left to right: 'text', `literal`, "name", and brackets around all of these.
class Query {
  public:
    explicit Query(std::string_view query) : left_(query) {}

    std::vector<std::string> wrong() {
        while (!left_.empty() && wrong_.size() < most_told) {
            step();
        }
        if (!open_.empty() && left_.empty()) {
            wrong_.push_back(fmt::format("the query has a {} that is not closed", open_.back()));
        }
        return std::move(wrong_);
    }

  private:
    static constexpr std::size_t most_told = 10;
    static constexpr std::size_t longest_number = 40;

    void step() {
        const char c = left_[0];
        if (c == '\'' || c == '"' || c == '`') {
            take_quoted(c);
        } else if (openers.find(c) != openers.npos) {
            open_.push_back(c);
            take(1);
        } else if (closers.find(c) != closers.npos) {
            close(c);
        } else if (const std::size_t length = comparison_length(); length > 0) {
            compare(length);
        } else {
            const bool is_in_function = c == ',' && !open_.empty() && open_.back() == '(';
            take(1);
            if (is_in_function && next() == '"') {
                say_name_is_no_text();
            }
        }
    }

    void take_quoted(char quote) {
        std::size_t end = 1;
        while (end < left_.size() && left_[end] != quote) {
            end += left_[end] == '\\' ? 2 : 1;
        }
        if (end >= left_.size()) {
            wrong_.push_back(fmt::format("the query has a {} that is not closed", quote));
            open_.clear();  // what it holds is anybody's guess
        }
        take(end + 1);
    }

    void close(char bracket) {
        const bool is_pair = !open_.empty() && openers.find(open_.back()) == closers.find(bracket);
        if (!is_pair) {
            wrong_.push_back(fmt::format("the query has a {} that closes nothing", bracket));
        } else {
            open_.pop_back();
        }
        take(1);
    }

    /// Of the sign of a comparison that stands here; 0 when none does. A placeholder has < before a letter.
    [[nodiscard]] std::size_t comparison_length() const {
        for (const std::string_view sign : {"==", "!=", "<=", ">="}) {
            if (left_.starts_with(sign)) {
                return sign.size();
            }
        }
        return left_[0] == '=' ? 1 : 0;
    }

    void compare(std::size_t length) {
        if (length == 1) {
            wrong_.push_back("the query has one =, and compares with ==");
        }
        take(length);
        const std::string_view value =
            left_.substr(std::min(left_.find_first_not_of(' '), left_.size())).substr(0, longest_number);
        const std::string_view word = value.substr(0, value.find_first_of(" ])}|&,"));
        const bool is_number = !word.empty() && (is_digit(word[0]) || word[0] == '-');
        if (next() == '"') {
            say_name_is_no_text();
        } else if (is_number || word == "true" || word == "false") {  // nothing has the name null, which is null
            wrong_.push_back(fmt::format("the query compares with {}, and expects it in `...`", word));
        }
    }

    /// The next character that is no blank.
    [[nodiscard]] char next() const {
        const std::size_t at = left_.find_first_not_of(' ');
        return at == left_.npos ? '\0' : left_[at];
    }

    void say_name_is_no_text() {
        const std::string_view value = left_.substr(left_.find('"'));
        const std::string_view name = value.substr(0, std::min(value.find('"', 1), value.size() - 1) + 1);
        wrong_.push_back(fmt::format("the query takes {} for a name, and a text stands in '...'", name));
    }

    void take(std::size_t n) { left_.remove_prefix(std::min(n, left_.size())); }

    std::string_view left_;
    std::vector<char> open_;
    std::vector<std::string> wrong_;
};

/// Shows every character outside of quotes to `visit`: where it is, the last one before it that is no blank, and the
/// brackets that are open there.
template <typename Visit>
void for_each_bare(std::string_view query, const Visit& visit) {
    std::string open;
    char quote = 0;
    char before = 0;
    for (std::size_t n = 0; n < query.size(); ++n) {
        const char c = query[n];
        if (quote != 0) {
            n += c == '\\' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"' || c == '`') {
            quote = c;
        } else {
            visit(n, before, open);
            if (openers.find(c) != openers.npos) {
                open += c;
            } else if (closers.find(c) != closers.npos && !open.empty()) {
                open.pop_back();
            }
        }
        before = c == ' ' ? before : c;
    }
}

/// The keys that the table of az leaves out, whatever their values are (knack, SKIP_KEYS).
constexpr std::array<std::string_view, 3> hidden_keys{"id", "type", "etag"};

}  // namespace

std::vector<std::string> wrong_in_query(std::string_view query) { return Query(query).wrong(); }

bool has_inner_object(std::string_view query) {
    bool has_one = false;
    for_each_bare(query, [&](std::size_t n, char before, std::string_view open) {
        const bool is_value = query[n] == '{' || (query[n] == '[' && before == ':');
        has_one |= is_value && open.ends_with('{');
    });
    return has_one;
}

std::string_view hidden_column(std::string_view query) {
    std::string_view hidden;
    for_each_bare(query, [&](std::size_t n, char before, std::string_view open) {
        const bool is_key = (before == '{' || before == ',') && open.ends_with('{');
        const std::string_view left = query.substr(n);
        const std::string_view word = left.substr(0, left.find_first_of(": "));
        const std::size_t colon = left.find_first_not_of(' ', word.size());
        const bool has_value = colon != left.npos && left[colon] == ':';
        if (is_key && has_value && std::ranges::find(hidden_keys, word) != hidden_keys.end()) {
            hidden = word;
        }
    });
    return hidden;
}

}  // namespace vmbackup_diag::validate
