#include "hang.hpp"

#include <algorithm>

#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A line that was broken in two goes on behind its end.
constexpr std::size_t longest_last_line = 512;

/// Whether the text begins with what says so, where blanks and ends of lines do not count.
bool freezes(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    for (const char c : says_it_freezes) {
        if (c == ' ') {
            continue;
        }
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        if (!text.starts_with(c)) {
            return false;
        }
        text.remove_prefix(1);
    }
    return true;
}

}  // namespace

void LastLine::read(const LogLine& line, const LogText& text) {
    if (line.time + seconds_of_minute >= latest_) {
        latest_ = std::max(line.time, latest_);
        line_ = text;
        message_ = line.message - line.begin;
        is_in_brackets_ = line.form->form.starts_with('[');
    }
}

void LastLine::go_on(std::string_view piece) {
    if (!kept_.empty() && kept_.size() < longest_last_line) {
        kept_ += piece.substr(0, longest_last_line - kept_.size());
    }
}

void LastLine::keep() {
    if (!line_.text.empty()) {
        kept_ = line_.text.substr(0, longest_last_line);
        line_.text = {};
    }
}

std::optional<LogText> LastLine::hang() const {
    const std::string_view line = kept_;
    const std::size_t end_of_form = is_in_brackets_ ? line.find(']') : message_;
    const std::size_t says = line.find_first_not_of("] \t\r\n", end_of_form);
    if (says == line.npos || !freezes(line.substr(says))) {
        return std::nullopt;
    }
    const Place begin = after(line_.begin, line.substr(0, says));
    return LogText{.text = says_it_freezes, .at = line_.at + says, .begin = begin, .end = begin};
}

}  // namespace vmbackup_diag::evidence
