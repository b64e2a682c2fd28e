#include "json_scalars.hpp"

#include <algorithm>

#include "json_blanks.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

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

}  // namespace

void JsonScalars::skip_blanks() { at_ = std::min(text_.find_first_not_of(json_blanks, at_), text_.size()); }

void JsonScalars::read_string() {
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

bool JsonScalars::read_escape() {
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
        if (!is_hexadecimal_digit(now())) {
            complain("four hexadecimal digits behind \\u");
            return false;
        }
    }
    return true;
}

void JsonScalars::read_number() {
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

bool JsonScalars::read_digits() {
    if (!is_digit(now())) {
        complain("a digit");
        return false;
    }
    while (is_digit(now())) {
        ++at_;
    }
    return true;
}

void JsonScalars::read_word() {
    for (const std::string_view word : {"true", "false", "null"}) {
        if (text_.substr(at_).starts_with(word)) {
            at_ += word.size();
            return;
        }
    }
    complain("a value");
}

void JsonScalars::complain(std::string expected) { complain(std::move(expected), shown_at(text_, at_)); }

void JsonScalars::complain(std::string expected, std::string found) {
    fault_ = {at_, std::move(expected), std::move(found)};
}

}  // namespace vmbackup_diag::evidence
