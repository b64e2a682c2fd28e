#include "leaves.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "letters.hpp"
#include "unescaped.hpp"

namespace vmbackup_diag::evidence {
namespace {

using enum Look::Outcome;

constexpr std::size_t deepest = 64;
constexpr auto wrappers = std::to_array<std::string_view>({"value", "records", "data", "tables", "rows"});

constexpr std::uint64_t each(unsigned char byte) { return 0x0101010101010101u * byte; }

/// The highest bit of each byte that is zero; of a byte above a zero one, perhaps too.
constexpr std::uint64_t zeros(std::uint64_t bytes) { return (bytes - each(1)) & ~bytes & each(0x80); }

/// Where the first quote, backslash or control character stands, eight bytes at a time.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        for (; at + 8 <= text.size(); at += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            const std::uint64_t is_control = (bytes - each(' ')) & ~bytes & each(0x80);
            if (const std::uint64_t stops = zeros(bytes ^ each('"')) | zeros(bytes ^ each('\\')) | is_control) {
                return at + static_cast<std::size_t>(std::countr_zero(stops)) / 8;
            }
        }
    }
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= ' ') {
        ++at;
    }
    return at;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Whether these eight bytes stand there, as indentation does.
bool stand_at(std::string_view text, std::size_t at, std::uint64_t expected) {
    std::uint64_t bytes = 0;
    if (at + sizeof bytes <= text.size()) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
    }
    return bytes == expected;
}

/// A list or object around what is read, by the name of the member that it is.
struct Level {
    std::string_view name;
    std::string_view owner;
    bool is_object = false;
    bool is_first = true;  ///< nothing stands in it yet
};

class Looking {
  public:
    Looking(std::string_view text, std::vector<Leaf>& leaves) : text_(text), leaves_(leaves) {}

    Look look() {
        open({}, {});
        while (depth_ > 0) {
            if (!read_next()) {
                return look_;
            }
        }
        return {whole, at_};
    }

  private:
    bool stop(Look::Outcome outcome) {
        look_ = {outcome, at_};
        return false;
    }

    /// Passes blanks; false, and unended, where nothing follows.
    bool skip() {
        while (at_ < text_.size() && is_blank(text_[at_])) {
            at_ += stand_at(text_, at_, each(' ')) ? 8 : 1;
        }
        return at_ < text_.size() || stop(unended);
    }

    bool pass(char c) {
        if (text_[at_] != c) {
            return stop(broken);
        }
        ++at_;
        return skip();
    }

    bool open(std::string_view name, std::string_view owner) {
        if (depth_ == deepest) {
            return stop(broken);
        }
        levels_[depth_++] = {name, owner, text_[at_++] == '{'};
        return true;
    }

    bool read_next() {
        Level& level = levels_[depth_ - 1];
        if (!skip()) {
            return false;
        }
        if (text_[at_] == (level.is_object ? '}' : ']')) {
            ++at_;
            --depth_;
            return true;
        }
        if (!level.is_first && !pass(',')) {
            return false;
        }
        level.is_first = false;
        if (!level.is_object) {
            return read_value(level.name, level.owner);
        }
        Leaf key;
        if (text_[at_] != '"') {
            return stop(broken);
        }
        if (!read_string(key) || !skip() || !pass(':')) {
            return false;
        }
        if (depth_ == 1 && text_[at_] == '[' && std::ranges::find(wrappers, key.text) != wrappers.end()) {
            look_ = {list, at_, key.text};
            return false;
        }
        return read_value(key.text == "value" && !level.name.empty() ? level.name : key.text, level.name);
    }

    bool read_value(std::string_view name, std::string_view owner) {
        const char c = text_[at_];
        if (c == '{' || c == '[') {
            return open(name, owner);
        }
        Leaf leaf{.name = name, .owner = owner, .depth = depth_ - 1};
        if (c == '"' ? !read_string(leaf) : !read_word(leaf)) {
            return false;
        }
        leaves_.push_back(leaf);
        return true;
    }

    bool read_string(Leaf& leaf) {
        const std::size_t begin = at_ + 1;
        for (at_ = end_of_plain(text_, begin); at_ < text_.size() && text_[at_] == '\\';
             at_ = end_of_plain(text_, at_)) {
            leaf.is_escaped = true;
            at_ = std::min(at_ + 2, text_.size());
        }
        if (at_ == text_.size()) {
            return stop(unended);
        }
        if (text_[at_] != '"') {
            return stop(broken);
        }
        leaf.text = text_.substr(begin, at_++ - begin);
        return true;
    }

    /// A number, or true, false or null, of which the last has no text.
    bool read_word(Leaf& leaf) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '-' ||
                                      text_[at_] == '+' || text_[at_] == '.')) {
            ++at_;
        }
        if (at_ == text_.size()) {
            return stop(unended);
        }
        const std::string_view word = text_.substr(begin, at_ - begin);
        const bool is_known = word == "null" || word == "true" || word == "false" ||
                              (!word.empty() && (is_digit(word[0]) || word[0] == '-'));
        leaf.text = word == "null" ? std::string_view{} : word;
        return is_known || stop(broken);
    }

    std::string_view text_;
    std::vector<Leaf>& leaves_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::array<Level, deepest> levels_;
    Look look_;
};

}  // namespace

Look look_at(std::string_view text, std::vector<Leaf>& leaves) { return Looking(text, leaves).look(); }

std::string text_of(const Leaf& leaf) { return leaf.is_escaped ? unescaped(leaf.text) : std::string(leaf.text); }

}  // namespace vmbackup_diag::evidence
