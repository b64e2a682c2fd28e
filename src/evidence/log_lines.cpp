#include "log_lines.hpp"

#include <algorithm>
#include <iterator>

#include "machine_names.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Whether the line stands between texts, such as one that is empty, or names the file that follows.
bool divides(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == line.npos || line.substr(first).starts_with("==> ") || line.substr(first).starts_with("```");
}

}  // namespace

void LogLines::read(std::string_view lines) {
    extensions_name_ = Next(lines, name_of_extension);
    agents_name_ = Next(lines, name_of_agent);
    out_.begin(lines);
    std::ranges::for_each(logs_, [&](MachineLogs& logs) { logs.begin(lines); });
    std::size_t passed = 0;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end, ++passed) {
        end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        const auto line = first_form(begin, end);
        if (!line) {
            if (std::string names = names_above(text(begin, end)); !names.empty()) {
                machines_.say_above(std::move(names));
            }
        }
        if (line || writer_ != LogWriter::other || out_.is_in_words(begin)) {
            out_.give(never_past, begin);
            out_.begin_line(begin, std::exchange(passed, 0));
            line ? read_with_form(line, begin, end) : read_without_form(begin, end);
        }
    }
    out_.give(never_past, lines.size());
    std::ranges::for_each(logs_, &MachineLogs::end);
    out_.end();
}

void LogLines::finish() { std::ranges::for_each(logs_, &MachineLogs::finish); }

/// Most lines of most texts have none, so that a glance has to be enough for them.
std::optional<LogLine> LogLines::first_form(std::size_t begin, std::size_t end) {
    auto line = log_line_at(text(begin, end), 0);
    const auto is_looked_at_closely = [&] {
        return out_.offset(begin) < closely_until_ || extensions_name_.between(begin, end) ||
               agents_name_.between(begin, end);
    };
    return line || !is_looked_at_closely() ? line : log_line(text(begin, end));
}

/// Each form on the line begins one of a log: a whole log may stand on a line of JSON, or end its lines with CR alone.
void LogLines::read_with_form(std::optional<LogLine> line, std::size_t begin, std::size_t end) {
    const std::string_view all = text(begin, end);
    has_lines_ = true;
    const bool has_prefix = line->begin > 0;
    if (has_prefix) {
        out_.give(never_past, begin + line->begin);
        closely_until_ = out_.offset(end) + looked_at_closely;
    }
    prefix_ = all.substr(0, line->begin);
    last_ = machine_of(*line);
    const bool may_hold_more = has_prefix || !all.ends_with('\n');
    while (line) {
        const auto next = may_hold_more ? log_line(all, line->message) : std::nullopt;
        const std::size_t from = begin + line->begin;
        const std::size_t until = next ? begin + next->begin : end;
        if (last_ != nullptr) {
            writer_ = last_->read(*line, from, until);
        } else {
            out_.give(never_past, from, until, HandOver::Words::of_trouble);
            writer_ = LogWriter::other;
        }
        line = next;
    }
}

MachineLogs* LogLines::machine_of(const LogLine& line) {
    const auto machine = machines_.of(prefix_, line.time > latest_time_);
    if (!machine) {
        return nullptr;
    }
    if (*machine == logs_.size()) {
        logs_.emplace_back(out_, *machine);
    }
    return &logs_[*machine];
}

/// What has a time is of another program, and what has another name in front of another machine.
bool LogLines::goes_on_with(std::string_view line) const {
    const bool may_be_of_another = machines_.are_several() && !prefix_.empty();
    return !divides(line) && !has_time_of_day(line) &&
           (!may_be_of_another || names_in_front(line.substr(0, prefix_.size())) == names_in_front(prefix_));
}

void LogLines::read_without_form(std::size_t begin, std::size_t end) {
    const std::string_view line = text(begin, end);
    if (writer_ != LogWriter::other && !goes_on_with(line)) {
        writer_ = LogWriter::other;
    }
    if (writer_ != LogWriter::other) {
        last_->read_more(writer_, begin, end);
    } else if (is_of_windows_agent(line)) {
        has_lines_ = true;
        out_.give(never_past, begin, end, HandOver::Words::of_trouble);
    } else {
        out_.give(never_past, begin, end, HandOver::Words::all);
    }
}

bool LogLines::holds(LogPart part) const {
    return part != gone && (part.machine >= logs_.size() || logs_[part.machine].holds(part.kind));
}

bool LogLines::has_past() const { return std::ranges::any_of(logs_, &MachineLogs::has_past); }

std::vector<std::string> LogLines::notes() const {
    std::vector<std::string> out;
    for (const MachineLogs& logs : logs_) {
        std::ranges::move(logs.notes(), std::back_inserter(out));
    }
    return out;
}

std::optional<std::string> LogLines::words() const {
    if (!has_lines_) {
        return std::nullopt;
    }
    std::string out;
    out_.words().each([&](LogPart part, const std::string& said) { out += holds(part) ? said : ""; });
    for (const MachineLogs& logs : logs_) {
        out += logs.words_of_agent();
    }
    return out;
}

/// A log of a clock that was ahead goes on once the clock is set.
std::vector<LogText> LogLines::hangs() const {
    std::vector<LogText> out;
    for (std::size_t machine = 0; machine < logs_.size(); ++machine) {
        const bool may_go_on = machines_.is_ahead(machine) && machines_.are_several();
        if (const auto hang = may_go_on ? std::nullopt : logs_[machine].hang()) {
            out.push_back(*hang);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
