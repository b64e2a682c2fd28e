#include "vmbackup_diag/evidence/parted_log.hpp"

#include <algorithm>
#include <utility>

#include "lines.hpp"
#include "log_lines.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What goes on for longer is no line, and is not waited for.
constexpr std::size_t longest_line_of_log = 1 << 16;

}  // namespace

bool is_one_log(std::string_view beginning) {
    constexpr std::size_t most_lines = 200;
    std::size_t lines_read = 0;
    std::size_t of_agent = 0;
    std::size_t of_extension = 0;
    TextLines lines(beginning);
    for (auto line = lines.next(); line && lines_read < most_lines; line = lines.next(), ++lines_read) {
        const auto form = log_line(*line);
        of_agent += form && form->form->kind->writer == LogWriter::agent ? 1 : 0;
        of_extension += form && form->form->kind->writer == LogWriter::extension ? 1 : 0;
    }
    return 3 * std::max(of_agent, of_extension) > 2 * lines_read;
}

PartedLog::PartedLog(LogTakers takers, std::chrono::sys_days today)
    : lines_(std::make_unique<LogLines>(std::move(takers), latest_time(today))) {}
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

void PartedLog::pause() {
    if (!rest_.empty()) {
        lines_->read(std::exchange(rest_, {}));
    }
}

void PartedLog::finish() {
    pause();
    lines_->finish();
}

bool PartedLog::has_past() const { return lines_->has_past(); }
bool PartedLog::holds(LogPart part) const { return lines_->holds(part); }
std::vector<std::string> PartedLog::notes() const { return lines_->notes(); }
std::optional<std::string> PartedLog::words() const { return lines_->words(); }
std::vector<LogText> PartedLog::hangs() const { return lines_->hangs(); }

std::vector<Observation> PartedLog::observations(const Knowledge& knowledge) const {
    std::vector<Observation> out;
    if (const Entry* entry = find(knowledge, provable::hangs_while_frozen)) {
        for (const LogText& freezes : hangs()) {
            out.push_back({entry, {MatchedBy::signature, std::string(freezes.text), freezes.begin}});
        }
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
