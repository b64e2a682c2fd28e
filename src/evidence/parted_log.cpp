#include "vmbackup_diag/evidence/parted_log.hpp"

#include <algorithm>
#include <utility>

#include "agent_log.hpp"
#include "extension_log.hpp"
#include "hang.hpp"
#include "log_forms.hpp"
#include "trouble.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What goes on for longer is no line, and is not waited for.
constexpr std::size_t longest_line_of_log = 1 << 16;

/// Words are looked at in so much of a text.
constexpr std::size_t words_end = 1 << 16;

/// A line of which something else stands in front is looked for on every line of so much of the text, and behind
/// another one as well. Further on only where a name stands that nearly every line of the log has; it is looked for by
/// its first byte, which is rare.
constexpr std::size_t looked_at_closely = 1 << 18;
constexpr std::string_view name_of_extension = "VMSnapshotLinux";
constexpr std::string_view name_of_agent = "xtHandler";

/// Where a text next stands in a piece, as one goes through it.
class Next {
  public:
    Next(std::string_view in, std::string_view what) : in_(in), what_(what), at_(in.find(what)) {}

    /// Where it stands before the one place, and not before the other.
    [[nodiscard]] std::optional<std::size_t> between(std::size_t begin, std::size_t end) {
        if (at_ < begin) {
            at_ = in_.find(what_, begin);
        }
        return at_ < end ? std::optional(at_) : std::nullopt;
    }

  private:
    std::string_view in_;
    std::string_view what_;
    std::size_t at_;
};

/// Whether the line stands between texts, such as one that is empty, or names the file that follows.
bool divides(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == line.npos || line.substr(first).starts_with("==> ") || line.substr(first).starts_with("```");
}

}  // namespace

class PartedLog::Lines {
  public:
    explicit Lines(LogTakers takers) : out_(std::move(takers)), extension_(out_), agent_(out_) {}

    void read(std::string_view lines);

    [[nodiscard]] bool has_past() const { return extension_.has_past(); }
    [[nodiscard]] bool holds(LogPart part) const;
    [[nodiscard]] std::vector<std::string> notes() const;
    [[nodiscard]] std::optional<std::string> words() const;
    [[nodiscard]] std::optional<LogText> hang() const { return last_.hang(); }

  private:
    [[nodiscard]] std::optional<LogLine> first_form(std::size_t begin, std::size_t end);
    void read_with_form(std::optional<LogLine> line, std::size_t begin, std::size_t end);
    void read_without_form(std::size_t begin, std::size_t end);
    void read_extension(const LogLine& line, std::size_t begin, std::size_t end);
    void read_agent(const LogLine& line, std::size_t begin, std::size_t end);
    enum class Words { all, of_trouble };
    void give(LogPart part, std::size_t begin, std::size_t end, Words words);
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
        return {lines_.data() + begin, end - begin};
    }

    HandOver out_;
    ExtensionLog extension_;
    AgentLog agent_;
    LastLine last_;
    std::string_view lines_;
    Next extensions_name_{{}, name_of_extension};
    Next agents_name_{{}, name_of_agent};
    LogWriter writer_ = LogWriter::other;  ///< of the line before, as far as what has no form may belong to it
    LogTime agents_time_ = 0;
    bool has_lines_ = false;
    bool agent_has_failed_ = false;
    std::string agents_words_;
    std::size_t closely_until_ = looked_at_closely;
};

void PartedLog::Lines::read(std::string_view lines) {
    lines_ = lines;
    extensions_name_ = Next(lines, name_of_extension);
    agents_name_ = Next(lines, name_of_agent);
    out_.begin(lines);
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

/// Most lines of most texts have none, so that a glance has to be enough for them.
std::optional<LogLine> PartedLog::Lines::first_form(std::size_t begin, std::size_t end) {
    auto line = log_line_at(text(begin, end), 0);
    const auto is_looked_at_closely = [&] {
        return out_.offset(begin) < closely_until_ || extensions_name_.between(begin, end) ||
               agents_name_.between(begin, end);
    };
    return line || !is_looked_at_closely() ? line : log_line(text(begin, end));
}

/// Each form on the line begins one of a log: a whole log may stand on a line of JSON.
void PartedLog::Lines::read_with_form(std::optional<LogLine> line, std::size_t begin, std::size_t end) {
    const std::string_view all = text(begin, end);
    has_lines_ = true;
    const bool has_prefix = line->begin > 0;
    if (has_prefix) {
        out_.give(LogPart::other, begin + line->begin);
        closely_until_ = out_.offset(end) + looked_at_closely;
    }
    while (line) {
        const auto next = has_prefix ? log_line(all, line->message) : std::nullopt;
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
void PartedLog::Lines::read_without_form(std::size_t begin, std::size_t end) {
    const std::string_view line = text(begin, end);
    if (writer_ != LogWriter::other && (divides(line) || has_time_of_day(line))) {
        writer_ = LogWriter::other;
    }
    if (writer_ == LogWriter::extension) {
        give(LogPart::open, begin, end, Words::of_trouble);
    } else if (writer_ == LogWriter::agent && is_about_the_host(line)) {
        give(agent_.part_of_host(agents_time_), begin, end, Words::all);
    } else {
        give(LogPart::other, begin, end, Words::all);
    }
}

/// Behind the end of a run that failed, what has no form is not known to belong to it.
void PartedLog::Lines::read_extension(const LogLine& line, std::size_t begin, std::size_t end) {
    extension_.begin_line(line.time);
    last_.read(line.time, {text(begin, lines_.size()), out_.offset(begin), out_.place(begin), {}});
    const std::string_view says = text(begin, end).substr(line.message - line.begin);
    const std::size_t report = says.find(says_how_it_ended);
    const auto failed = report < says.size() ? has_failed(says.substr(report)) : std::nullopt;
    give(LogPart::open, begin, end, Words::of_trouble);
    if (failed) {
        extension_.end_run({.time = line.time, .line = out_.line(), .has_failed = *failed});
        writer_ = *failed ? LogWriter::other : writer_;
    }
}

void PartedLog::Lines::read_agent(const LogLine& line, std::size_t begin, std::size_t end) {
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
        if (out_.offset(end) <= words_end) {
            agents_words_.append(said) += ' ';
        }
        out_.give(LogPart::other, end);
    }
}

void PartedLog::Lines::give(LogPart part, std::size_t begin, std::size_t end, Words words) {
    if (out_.offset(end) <= words_end) {
        const std::string_view said = text(begin, end);
        if (words == Words::all || tells_of_trouble(said)) {
            out_.say(part, said);
        }
    }
    out_.give(part, end);
}

bool PartedLog::Lines::holds(LogPart part) const {
    switch (part) {
        case LogPart::before:
        case LogPart::failed:
        case LogPart::since:
        case LogPart::open: return extension_.holds(part);
        default: return part != LogPart::gone;
    }
}

std::vector<std::string> PartedLog::Lines::notes() const {
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
std::optional<std::string> PartedLog::Lines::words() const {
    if (!has_lines_) {
        return std::nullopt;
    }
    std::string out;
    for (std::size_t n = 0; n < log_parts; ++n) {
        const auto part = static_cast<LogPart>(n);
        out += holds(part) ? out_.said(part) : "";
    }
    return agent_.has_recovered() && !agent_has_failed_ ? out : out + agents_words_;
}

bool may_hold_logs(std::string_view kind) {
    return kind == "text" || kind == "agent-log" || kind == "extension-log" || kind == "event-log";
}

PartedLog::PartedLog(LogTakers takers) : lines_(std::make_unique<Lines>(std::move(takers))) {}
PartedLog::~PartedLog() = default;

void PartedLog::read(std::string_view piece) {
    std::size_t begin = 0;
    if (!rest_.empty()) {
        begin = piece.substr(0, piece.find('\n')).size();
        begin += begin < piece.size() ? 1 : 0;
        rest_ += piece.substr(0, begin);
        if (!rest_.ends_with('\n') && rest_.size() < longest_line_of_log) {
            return;
        }
        lines_->read(std::exchange(rest_, {}));
    }
    const std::size_t end = std::max(begin, piece.rfind('\n') + 1);
    if (end > begin) {
        lines_->read(piece.substr(begin, end - begin));
    }
    rest_ = piece.substr(end);
}

void PartedLog::finish() {
    if (!rest_.empty()) {
        lines_->read(std::exchange(rest_, {}));
    }
}

bool PartedLog::has_past() const { return lines_->has_past(); }
bool PartedLog::holds(LogPart part) const { return lines_->holds(part); }
std::vector<std::string> PartedLog::notes() const { return lines_->notes(); }
std::optional<std::string> PartedLog::words() const { return lines_->words(); }
std::optional<LogText> PartedLog::hang() const { return lines_->hang(); }

std::vector<Observation> PartedLog::observations(const Knowledge& knowledge) const {
    const auto freezes = hang();
    const Entry* entry = freezes ? find(knowledge, provable::hangs_while_frozen) : nullptr;
    if (entry == nullptr) {
        return {};
    }
    return {{entry, {MatchedBy::signature, std::string(freezes->text), freezes->begin}}};
}

}  // namespace vmbackup_diag::evidence
