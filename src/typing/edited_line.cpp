#include "vmbackup_diag/typing/edited_line.hpp"

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/reply.hpp"

namespace vmbackup_diag::typing {
namespace {

/// The text with each end of a line as one character, whatever a terminal made of it when it was pasted.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n) {
        const bool is_return = text[n] == '\r';
        if (!is_return || n + 1 == text.size() || text[n + 1] != '\n') {
            out += is_return ? '\n' : text[n];
        }
    }
    return out;
}

}  // namespace

void EditedLine::insert(std::string_view typed, bool was_cut) {
    is_cut_ = is_cut_ || was_cut;
    const std::string lines = with_line_feeds(typed);
    std::string shown = is_shown_as_is(lines) ? lines : clean_lines(lines);
    if (const std::size_t room = longest_reply - text_.size(); shown.size() > room) {
        std::size_t end = room;
        while (end > 0 && is_inside_character(shown[end])) {
            --end;
        }
        shown.resize(end);
        is_cut_ = true;
    }
    text_.insert(cursor_, shown);
    cursor_ += shown.size();
}

void EditedLine::backspace() { erase_from(before(cursor_)); }

void EditedLine::erase() { text_.erase(cursor_, after(cursor_) - cursor_); }

void EditedLine::erase_word() {
    std::size_t begin = cursor_;
    while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\n')) {
        --begin;
    }
    while (begin > 0 && text_[begin - 1] != ' ' && text_[begin - 1] != '\n') {
        --begin;
    }
    erase_from(begin);
}

void EditedLine::clear() {
    text_.clear();
    cursor_ = 0;
    is_cut_ = false;
}

void EditedLine::erase_from(std::size_t begin) {
    text_.erase(begin, cursor_ - begin);
    cursor_ = begin;
    is_cut_ = is_cut_ && !text_.empty();
}

std::size_t EditedLine::before(std::size_t at) const {
    while (at > 0 && is_inside_character(text_[--at])) {
    }
    return at;
}

std::size_t EditedLine::after(std::size_t at) const {
    while (at < text_.size() && ++at < text_.size() && is_inside_character(text_[at])) {
    }
    return at;
}

}  // namespace vmbackup_diag::typing
