#include "line_asker.hpp"

#include <algorithm>

#include "vmbackup_diag/evidence/no_text.hpp"
#include "vmbackup_diag/typing/piped_text.hpp"
#include "vmbackup_diag/typing/typed_ahead.hpp"

namespace vmbackup_diag::typing {
namespace {

/// A terminal that gives whole lines leaves out what is beyond this of one.
constexpr std::size_t longest_terminal_line = 4095;

/// Who writes a text in one go is not as slow as this.
constexpr std::chrono::milliseconds time_between_piped_lines{100};

std::unique_ptr<outside::OpenPipe> pipe_of(const outside::Surroundings& around) {
    return around.in_is_terminal || !around.open_pipe ? nullptr : around.open_pipe();
}

}  // namespace

LineAsker::LineAsker(const desk::Desk& desk)
    : desk_(desk), pipe_(pipe_of(desk.surroundings())), lines_(pipe_ ? pipe_->in() : desk.in()) {}

std::optional<Reply> LineAsker::answer(const Open& open) {
    desk_.prompt("> ");
    if (read_.empty()) {
        desk_.surroundings().in_is_terminal ? read_from_terminal(open) : read_from_pipe();
    }
    if (read_.empty() || desk_.surroundings().was_interrupted()) {
        return std::nullopt;
    }
    Reply first = std::move(read_.front());
    read_.pop_front();
    return first;
}

/// A line, or all that come at once: where they cannot all be answers that were typed ahead, a text was pasted, and
/// its lines stay together.
void LineAsker::read_from_terminal(const Open& open) {
    std::size_t size = 0;
    while (read_.empty() || (size < longest_reply && terminal_has_more())) {
        auto line = lines_.next();
        if (!line && desk_.surroundings().was_stopped()) {
            show_again(open);
            continue;
        }
        if (!line) {
            break;
        }
        if (line->text.size() >= longest_terminal_line) {
            line->only_first = "4 KiB";
        }
        size += line->text.size() + 1;
        read_.push_back(*std::move(line));
    }
    if (read_.size() > 1 && !std::ranges::all_of(read_, may_be_typed_ahead, &Reply::text)) {
        read_ = {joined(read_)};
    }
}

/// An answer, or a text, and the answer that ends it.
void LineAsker::read_from_pipe() {
    PipedText text(desk_.knowledge());
    std::optional<Reply> line = lines_.next();
    if (const auto* other = line && is_first_ ? evidence::no_text(line->text) : nullptr) {
        desk_.fail({outside::ExitCode::unreadable, "stdin: " + what_is_wrong(*other),
                    how_to_read(*other, "FILE", "vmbackup-diag")});
        return;
    }
    is_first_ = false;
    while (line && !text.is_ended_by(line->text)) {
        text.add(*std::move(line));
        line = goes_on(text) ? lines_.next() : std::nullopt;
    }
    read_ = text.replies();
    if (line) {
        read_.push_back(*std::move(line));
    }
}

/// Somebody who comes back sees and hears what is asked.
void LineAsker::show_again(const Open& open) const {
    desk_.in().clear();
    desk_.ask(open.reminder);
    desk_.prompt("> ");
}

bool LineAsker::terminal_has_more() const {
    const outside::Surroundings& around = desk_.surroundings();
    return around.has_more_lines && !around.was_interrupted() && around.has_more_lines(time_between_pasted_lines);
}

/// Whether more of it is there, or its end; what is only its beginning waits for more.
bool LineAsker::goes_on(const PipedText& text) const {
    if (text.is_complete()) {
        return false;
    }
    const bool is_quiet = pipe_ && pipe_->is_quiet(time_between_piped_lines);
    return !desk_.surroundings().was_interrupted() && (!is_quiet || text.is_only_begun());
}

}  // namespace vmbackup_diag::typing
