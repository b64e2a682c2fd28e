// Reading a text as JSON, without recursion and with the place where it breaks.

#include <algorithm>

#include "json.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_nodes = 1 << 19;

/// JSON behind a command or a warning begins in one of the first lines.
constexpr std::size_t most_lines_before = 50;

constexpr std::string_view blanks = " \t\r\n";

bool begins_as_json(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(blanks, at + 1);
    const std::string_view follows = text[at] == '{' ? "\"}'" : text[at] == '[' ? "{[\"]" : "";
    return next != text.npos && follows.find(text[next]) != follows.npos;
}

/// What stands at this place, for a reader: a word or a character.
std::string shown_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return "the end";
    }
    if (text[at] == '\n' || text[at] == '\r') {
        return "the end of the line";
    }
    constexpr std::size_t longest = 40;
    std::size_t end = at + 1;
    while (end < std::min(at + 2 * longest, text.size()) &&
           (is_inside_character(text[end]) || (is_letter(text[at]) && is_letter(text[end])))) {
        ++end;
    }
    const std::string shown = shortened(clean(text.substr(at, end - at)), longest);
    return shown == "\"" ? "a quote" : shown.empty() ? "a control character" : '"' + shown + '"';
}

class Parser {
  public:
    Parser(std::string_view text, std::size_t from) : text_(text), at_(from) {}

    Json parse() {
        open(JsonKind::array);
        do {
            read_value();
            while (levels_.size() > 1 && !fault_) {
                read_next();
            }
            skip_blanks();
        } while (!fault_ && at_ < text_.size() && begins_as_json(text_, at_));
        while (!levels_.empty()) {
            close();
        }
        return {text_, std::move(nodes_), std::move(fault_)};
    }

  private:
    [[nodiscard]] char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_blanks() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

    void complain(std::string expected) { complain(std::move(expected), shown_at(text_, at_)); }

    void complain(std::string expected, std::string found) { fault_ = {at_, std::move(expected), std::move(found)}; }

    JsonNode& add(JsonKind kind) {
        if (nodes_.size() == most_nodes) {
            complain("at most " + std::to_string(most_nodes) + " values", "more");
        }
        const auto begin = static_cast<std::uint32_t>(at_);
        nodes_.push_back({begin, begin, key_begin_, key_end_, static_cast<std::uint32_t>(nodes_.size() + 1), kind});
        key_begin_ = key_end_ = 0;
        return nodes_.back();
    }

    void open(JsonKind kind) {
        if (levels_.size() > deepest) {
            complain("at most " + std::to_string(deepest) + " levels", "one more");
            return;
        }
        add(kind);
        levels_.push_back(nodes_.size() - 1);
    }

    void close() {
        nodes_[levels_.back()].end = static_cast<std::uint32_t>(at_);
        nodes_[levels_.back()].next = static_cast<std::uint32_t>(nodes_.size());
        levels_.pop_back();
    }

    /// What follows inside the innermost list or object: its end, or a comma and a value.
    void read_next() {
        const bool is_object = nodes_[levels_.back()].kind == JsonKind::object;
        const bool is_first = nodes_.size() == levels_.back() + 1;
        const char end = is_object ? '}' : ']';
        skip_blanks();
        if (now() == end && at_ < text_.size()) {
            ++at_;
            close();
            return;
        }
        if (!is_first) {
            if (now() != ',') {
                complain(std::string("a comma or ") + end);
                return;
            }
            ++at_;
            skip_blanks();
        }
        if (is_object) {
            read_key(is_first ? "a name in quotes or }" : "a name in quotes");
        }
        if (!fault_) {
            read_value();
        }
    }

    void read_key(const char* expected) {
        if (now() != '"') {
            complain(expected);
            return;
        }
        const std::size_t begin = at_ + 1;
        read_string();
        if (fault_) {
            return;
        }
        key_begin_ = static_cast<std::uint32_t>(begin);
        key_end_ = static_cast<std::uint32_t>(at_ - 1);
        skip_blanks();
        if (now() != ':') {
            complain("a colon");
            return;
        }
        ++at_;
    }

    void read_value() {
        skip_blanks();
        const char c = now();
        if (c == '{' || c == '[') {
            open(c == '{' ? JsonKind::object : JsonKind::array);
            ++at_;
        } else if (c == '"') {
            read_scalar(JsonKind::string, &Parser::read_string);
        } else if (c == '-' || is_digit(c)) {
            read_scalar(JsonKind::number, &Parser::read_number);
        } else if (is_letter(c)) {
            read_scalar(c == 'n' ? JsonKind::null : JsonKind::boolean, &Parser::read_word);
        } else {
            complain("a value");
        }
    }

    void read_scalar(JsonKind kind, void (Parser::*read)()) {
        const std::size_t node = nodes_.size();
        add(kind);
        if (!fault_) {
            (this->*read)();
        }
        nodes_[node].end = static_cast<std::uint32_t>(at_);
    }

    void read_string() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (static_cast<unsigned char>(text_[at_]) < ' ') {
                break;
            }
            if (text_[at_] == '\\' && !read_escape()) {
                return;
            }
        }
        if (now() != '"') {
            complain("the closing quote");
            return;
        }
        ++at_;
    }

    bool read_escape() {
        ++at_;
        const bool is_known =
            at_ < text_.size() && std::string_view("\"\\/bfnrtu").find(text_[at_]) != std::string_view::npos;
        if (!is_known) {
            complain("an escape such as \\n");
            return false;
        }
        if (text_[at_] != 'u') {
            return true;
        }
        for (int n = 0; n < 4; ++n) {
            ++at_;
            const char c = now();
            if (!is_digit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
                complain("four hexadecimal digits behind \\u");
                return false;
            }
        }
        return true;
    }

    bool read_digits() {
        if (!is_digit(now())) {
            complain("a digit");
            return false;
        }
        while (is_digit(now())) {
            ++at_;
        }
        return true;
    }

    void read_number() {
        at_ += now() == '-' ? 1 : 0;
        if (now() == '0') {
            ++at_;
        } else if (!read_digits()) {
            return;
        }
        if (now() == '.') {
            ++at_;
            if (!read_digits()) {
                return;
            }
        }
        if (now() == 'e' || now() == 'E') {
            ++at_;
            at_ += now() == '-' || now() == '+' ? 1 : 0;
            (void)read_digits();
        }
    }

    void read_word() {
        for (const std::string_view word : {"true", "false", "null"}) {
            if (text_.substr(at_).starts_with(word)) {
                at_ += word.size();
                return;
            }
        }
        complain("a value");
    }

    std::string_view text_;
    std::size_t at_;
    std::uint32_t key_begin_ = 0;
    std::uint32_t key_end_ = 0;
    std::vector<JsonNode> nodes_;
    std::vector<std::size_t> levels_;
    std::optional<JsonFault> fault_;
};

}  // namespace

Json json(std::string_view text, std::size_t from) { return Parser(text, from).parse(); }

std::optional<std::size_t> start_of_json(std::string_view text) {
    std::size_t line = 0;
    for (std::size_t n = 0; n < most_lines_before; ++n) {
        const std::size_t first = text.find_first_not_of(blanks, line);
        if (first == text.npos) {
            return std::nullopt;
        }
        if (begins_as_json(text, first)) {
            return first;
        }
        line = text.find('\n', first);
        if (line == text.npos) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace vmbackup_diag::evidence
