#include "log_lines.hpp"

#include <algorithm>
#include <utility>

#include "vmbackup_diag/model/trouble.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Words are looked at in so much of a text.
constexpr std::size_t words_end = 1 << 16;

/// Whether the line stands between texts, such as one that is empty, or names the file that follows.
bool divides(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == line.npos || line.substr(first).starts_with("==> ") || line.substr(first).starts_with("```");
}

}  // namespace

void LogLines::read(std::string_view lines) {
    lines_ = lines;
    extensions_name_ = Next(lines, name_of_extension);
    agents_name_ = Next(lines, name_of_agent);
    out_.begin(lines);
    last_.go_on(lines);
    std::size_t passed = 0;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end, ++passed) {
        end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        const auto line = first_form(begin, end);
        if (line || writer_ != LogWriter::other || out_.offset(begin) < words_end) {
            out_.give(LogPart::other, begin);
            out_.begin_line(begin, std::exchange(passed, 0));
            line ? read_with_form(line, begin, end) : read_without_form(begin, end);
        }
    }
    out_.give(LogPart::other, lines.size());
    last_.keep();
    out_.end();
}

void LogLines::finish() {
    if (const auto hang = last_.hang()) {
        extension_.hang(last_.time(), hang->begin.line);
    }
}

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
        out_.give(LogPart::other, begin + line->begin);
        closely_until_ = out_.offset(end) + looked_at_closely;
    }
    const bool may_hold_more = has_prefix || !all.ends_with('\n');
    while (line) {
        const auto next = may_hold_more ? log_line(all, line->message) : std::nullopt;
        const std::size_t from = begin + line->begin;
        const std::size_t until = next ? begin + next->begin : end;
        writer_ = line->form->kind->writer;
        if (writer_ == LogWriter::extension) {
            read_extension(*line, from, until);
        } else if (writer_ == LogWriter::agent) {
            read_agent(*line, from, until);
        } else {
            give(LogPart::other, from, until, Words::of_trouble);
        }
        line = next;
    }
}

/// What has a time is of another program.
void LogLines::read_without_form(std::size_t begin, std::size_t end) {
    const std::string_view line = text(begin, end);
    if (writer_ != LogWriter::other && (divides(line) || has_time_of_day(line))) {
        writer_ = LogWriter::other;
    }
    if (writer_ == LogWriter::extension) {
        give(LogPart::open, begin, end, Words::of_trouble);
    } else if (writer_ == LogWriter::agent && is_about_the_host(line)) {
        give(agent_.part_of_host(agents_time_), begin, end, Words::all);
    } else if (writer_ == LogWriter::agent) {
        give_of_agent(begin, end);
    } else {
        give(LogPart::other, begin, end, Words::all);
    }
}

/// Behind the end of a run that failed, what has no form is not known to belong to it.
void LogLines::read_extension(const LogLine& line, std::size_t begin, std::size_t end) {
    extension_.begin_line(line.time);
    last_.read(line, {text(begin, lines_.size()), out_.offset(begin), out_.place(begin), {}});
    const std::string_view says = text(begin, end).substr(line.message - line.begin);
    const std::size_t report = says.find(says_how_it_ended);
    const auto ended = report < says.size() ? end_of_run(says.substr(report)) : std::nullopt;
    give(LogPart::open, begin, end, Words::of_trouble);
    if (ended) {
        extension_.end_run({.time = line.time, .line = out_.line(), .end = *ended});
        writer_ = ended == RunEnd::failed ? LogWriter::other : writer_;
    }
}

void LogLines::read_agent(const LogLine& line, std::size_t begin, std::size_t end) {
    agents_time_ = line.time;
    const std::string_view said = text(begin, end);
    if (line.form->is_information) {
        if (said.find(says_recovered) != said.npos) {
            agent_.recover(line.time, out_.line());
        }
        out_.give(LogPart::other, end);
    } else if (is_about_the_host(said)) {
        give(agent_.part_of_host(line.time), begin, end, Words::all);
    } else {
        agent_has_failed_ = agent_has_failed_ || line.form->form == "ERROR ";
        give_of_agent(begin, end);
    }
}

/// What the agent says of other things than the host.
void LogLines::give_of_agent(std::size_t begin, std::size_t end) {
    if (out_.offset(end) <= words_end) {
        agents_words_.append(text(begin, end)) += ' ';
    }
    out_.give(LogPart::other, end);
}

void LogLines::give(LogPart part, std::size_t begin, std::size_t end, Words words) {
    if (out_.offset(end) <= words_end) {
        const std::string_view said = text(begin, end);
        if (words == Words::all || tells_of_trouble(said)) {
            out_.say(part, said);
        }
    }
    out_.give(part, end);
}

bool LogLines::holds(LogPart part) const {
    switch (part) {
        case LogPart::before:
        case LogPart::failed:
        case LogPart::since:
        case LogPart::open: return extension_.holds(part);
        default: return part != LogPart::gone;
    }
}

std::vector<std::string> LogLines::notes() const {
    std::vector<std::string> out;
    if (extension_.has_past()) {
        out.push_back(extension_.note());
    }
    if (agent_.has_past()) {
        out.push_back(agent_.note());
    }
    return out;
}

/// After a recovery the agent's warnings count only where there is an error besides.
std::optional<std::string> LogLines::words() const {
    if (!has_lines_) {
        return std::nullopt;
    }
    std::string out;
    out_.words().each([&](LogPart part, const std::string& said) { out += holds(part) ? said : ""; });
    return agent_.has_recovered() && !agent_has_failed_ ? out : out + agents_words_;
}

}  // namespace vmbackup_diag::evidence
