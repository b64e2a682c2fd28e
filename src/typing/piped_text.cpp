#include "vmbackup_diag/typing/piped_text.hpp"

#include <algorithm>

#include "sayable.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/typed_ahead.hpp"
#include "written_text.hpp"

namespace vmbackup_diag::typing {
namespace {

/// JSON of every kind is one text: its lines say nothing alone.
bool begins_json(std::string_view line) {
    constexpr std::string_view indent = " \t";
    line.remove_prefix(std::min(line.find_first_not_of(indent), line.size()));
    const std::size_t next = line.find_first_not_of(indent, 1);
    const bool may_go_on = next == line.npos || std::string_view("\"{[").find(line[next]) != std::string_view::npos;
    return (line.starts_with('{') || line.starts_with('[')) && may_go_on;
}

}  // namespace

bool may_be_an_answer(std::string_view line) {
    const bool begins_as_one = line.starts_with('?') || (!line.empty() && is_letter_or_digit(line.front()));
    return line.empty() || (begins_as_one && line.find_first_of(":\"") == line.npos && may_be_typed_ahead(line));
}

bool PipedText::is_ended_by(std::string_view line) const {
    const bool is_answer = may_be_an_answer(line) && (line.empty() || is_sayable(knowledge_, line));
    return is_answer && (lines_.empty() || (!line.empty() && !may_be_piece(line)));
}

void PipedText::add(Reply line) {
    is_json_ = is_json_ || (lines_.empty() && begins_json(line.text));
    const bool may_be_case = lines_.empty() || case_ == CaseExtent::begun;
    if (is_json_) {
        count_brackets(line.text);
    }
    size_ += line.text.size() + 1;
    lines_.push_back(std::move(line));
    case_ = may_be_case ? case_extent(joined(lines_).text) : CaseExtent::none;
}

void PipedText::count_brackets(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        is_in_string_ = is_in_string_ != (c == '"');
        at += is_in_string_ && c == '\\' ? 1 : 0;
        open_brackets_ += !is_in_string_ && (c == '{' || c == '[') ? 1 : 0;
        open_brackets_ -= !is_in_string_ && open_brackets_ > 0 && (c == '}' || c == ']') ? 1 : 0;
    }
}

bool PipedText::is_complete() const {
    return size_ >= longest_reply || (is_json_ && open_brackets_ == 0) || case_ == CaseExtent::whole;
}

bool PipedText::is_only_begun() const {
    return is_json_ ? open_brackets_ > 0 : case_ == CaseExtent::none && format(true) != format(false);
}

/// A piece of a case may look like an answer: "ev07".
bool PipedText::may_be_piece(std::string_view line) const {
    return case_ == CaseExtent::begun && line.find(' ') == line.npos;
}

std::deque<Reply> PipedText::replies() {
    const bool has_several = std::ranges::count_if(lines_, [](const Reply& line) { return !line.text.empty(); }) > 1;
    const bool is_whole_case = case_ == CaseExtent::whole;
    const bool is_one = has_several && (is_json_ || is_whole_case || is_written_text(lines_) ||
                                        !format(false).empty() || leads_to_an_error());
    return is_one ? std::deque{joined(lines_)} : std::move(lines_);
}

/// Empty where it is none that is known. One that may go on has none by what only its end shows.
std::string_view PipedText::format(bool may_go_on) const {
    evidence::Beginning beginning{.may_go_on = may_go_on};
    beginning.add(joined(lines_).text);
    const evidence::Evidence seen = evidence::evidence(std::move(beginning), knowledge_);
    return seen.kind != "text" || seen.words ? seen.kind : std::string_view{};
}

/// Whether all of it identifies what its first line does not touch.
bool PipedText::leads_to_an_error() const {
    const auto status_of = [&](std::string_view text) { return match::diagnosis(knowledge_, text, "", {}).status; };
    return status_of(lines_.front().text) == Status::unknown && status_of(joined(lines_).text) == Status::identified;
}

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

}  // namespace vmbackup_diag::typing
