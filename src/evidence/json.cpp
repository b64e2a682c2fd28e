#include "json.hpp"

#include "letters.hpp"
#include "utf8.hpp"

namespace vmbackup_diag::evidence {
namespace {

char32_t hexadecimal(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
        value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

/// A string as it stands between its quotes, without escapes.
std::string unescaped(std::string_view raw) {
    std::string out;
    for (std::size_t n = 0; n < raw.size(); ++n) {
        if (raw[n] != '\\' || n + 1 == raw.size()) {
            out += raw[n];
            continue;
        }
        const char c = raw[++n];
        if (c != 'u' || n + 4 >= raw.size()) {
            constexpr std::string_view letters = "bfnrt";
            constexpr std::string_view meanings = "\b\f\n\r\t";
            const std::size_t letter = letters.find(c);
            out += letter == letters.npos ? c : meanings[letter];
            continue;
        }
        const char32_t unit = hexadecimal(raw.substr(n + 1, 4));
        n += 4;
        const bool has_second = is_first_of_pair(unit) && n + 6 < raw.size() && raw.substr(n + 1, 2) == "\\u";
        const char32_t second = has_second ? hexadecimal(raw.substr(n + 3, 4)) : 0;
        if (is_second_of_pair(second)) {
            append(out, from_pair(unit, second));
            n += 6;
        } else {
            append(out, is_first_of_pair(unit) || is_second_of_pair(unit) ? replacement : unit);
        }
    }
    return out;
}

}  // namespace

Value Value::operator[](std::string_view name) const {
    for (const Value child : children()) {
        if (is_same(child.key(), name)) {
            return child;
        }
    }
    return {};
}

Value Value::front() const {
    for (const Value child : children()) {
        return child;
    }
    return {};
}

std::string Value::text() const {
    switch (kind()) {
        case JsonKind::string: {
            const std::size_t length = end() - begin();
            return length < 2 ? "" : unescaped(json_->text.substr(begin() + 1, length - 2));
        }
        case JsonKind::number:
        case JsonKind::boolean: return std::string(json_->text.substr(begin(), end() - begin()));
        default: return {};
    }
}

std::string_view Value::key() const { return json_->text.substr(node().key_begin, node().key_end - node().key_begin); }

std::size_t Value::member_begin() const { return node().key_end == 0 ? node().begin : node().key_begin - 1; }

Value::Children Value::children() const {
    const bool has_some = kind() == JsonKind::array || kind() == JsonKind::object;
    return has_some ? Children(json_, node_ + 1, node().next) : Children(json_, 0, 0);
}

}  // namespace vmbackup_diag::evidence
