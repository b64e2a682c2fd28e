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

BegunLine begun(const LogLine& line, const LogText& text) {
    return {.text = text,
            .time = line.time,
            .message = line.message - line.begin,
            .is_in_brackets = line.form->form.starts_with('[')};
}

}  // namespace

/// What was written while the file systems were frozen stands behind lines that are a little later.
void LastLine::read(const LogLine& line, const LogText& text) {
    steps_on_ += before_ > 0 && line.time > before_ ? 1 : 0;
    steps_back_ += line.time < before_ ? 1 : 0;
    before_ = line.time;
    if (line.time > first_.time + a_minute) {
        first_ = begun(line, text);
    }
    if (line.time + a_minute >= latest_) {
        latest_ = std::max(line.time, latest_);
        last_ = begun(line, text);
    }
}

void LastLine::go_on(std::string_view piece) {
    for (BegunLine* line : {&first_, &last_}) {
        if (!line->kept.empty() && line->kept.size() < longest_last_line) {
            line->kept += piece.substr(0, longest_last_line - line->kept.size());
        }
    }
}

void LastLine::keep() {
    for (BegunLine* line : {&first_, &last_}) {
        if (!line->text.text.empty()) {
            line->kept = line->text.text.substr(0, longest_last_line);
            line->text.text = {};
        }
    }
}

/// A single step back may be that of a line that was written late.
const BegunLine& LastLine::line() const { return steps_back_ > steps_on_ + 1 ? first_ : last_; }

std::optional<LogText> LastLine::hang() const {
    const std::string_view kept = line().kept;
    const std::size_t end_of_form = line().is_in_brackets ? kept.find(']') : line().message;
    const std::size_t says = kept.find_first_not_of("] \t\r\n", end_of_form);
    if (says == kept.npos || !freezes(kept.substr(says))) {
        return std::nullopt;
    }
    const LogText& text = line().text;
    const Place begin = after(text.begin, kept.substr(0, says));
    return LogText{.text = says_it_freezes, .at = text.at + says, .begin = begin, .end = begin};
}

}  // namespace vmbackup_diag::evidence
