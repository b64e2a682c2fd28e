#include "line_asker.hpp"

#include <algorithm>

#include "typed_ahead.hpp"

namespace vmbackup_diag::cli {
namespace {

/// A terminal that gives whole lines leaves out what is beyond this of one.
constexpr std::size_t longest_terminal_line = 4095;

Reply joined(const std::deque<Reply>& lines) {
    Reply all;
    for (const Reply& line : lines) {
        const bool is_full = all.text.size() + 1 + line.text.size() > longest_reply;
        all.only_first = is_full ? longest_reply_in_words : all.only_first.empty() ? line.only_first : all.only_first;
        if (!is_full) {
            all.text += (all.text.empty() ? "" : "\n") + line.text;
        }
    }
    return all;
}

}  // namespace

std::optional<Reply> LineAsker::answer(const Open& open) {
    session_.prompt("> ");
    if (read_.empty() && !read_what_is_there(open)) {
        return std::nullopt;
    }
    Reply first = std::move(read_.front());
    read_.pop_front();
    return first;
}

/// A line, or all that come at once: where they cannot all be answers that were typed ahead, a text was pasted, and
/// its lines stay together. False at the end, and when it was interrupted.
bool LineAsker::read_what_is_there(const Open& open) {
    std::size_t size = 0;
    while (read_.empty() || (size < longest_reply && has_more())) {
        auto line = lines_.next();
        if (!line && session_.surroundings().was_stopped()) {
            show_again(open);
            continue;
        }
        if (!line) {
            break;
        }
        if (session_.surroundings().in_is_terminal && line->text.size() >= longest_terminal_line) {
            line->only_first = "4 KiB";
        }
        size += line->text.size() + 1;
        read_.push_back(*std::move(line));
    }
    if (read_.size() > 1 && !std::ranges::all_of(read_, may_be_typed_ahead, &Reply::text)) {
        read_ = {joined(read_)};
    }
    return !read_.empty() && !session_.surroundings().was_interrupted();
}

/// Somebody who comes back sees and hears what is asked.
void LineAsker::show_again(const Open& open) const {
    session_.in().clear();
    session_.ask(open.reminder);
    session_.prompt("> ");
}

bool LineAsker::has_more() const {
    const Surroundings& around = session_.surroundings();
    return around.has_more_lines && !around.was_interrupted() && around.has_more_lines(time_between_pasted_lines);
}

}  // namespace vmbackup_diag::cli
