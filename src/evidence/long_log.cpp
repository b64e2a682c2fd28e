#include "vmbackup_diag/evidence/long_log.hpp"

#include <algorithm>
#include <utility>

#include "log_forms.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What goes on for longer is no line, and is not waited for.
constexpr std::size_t longest_line_of_log = 1 << 16;

/// So much of the log shows who wrote it.
constexpr std::size_t enough_for_its_form = 1 << 18;

}  // namespace

void LongLog::read(std::string_view piece) {
    std::size_t begin = 0;
    if (!rest_.empty()) {
        begin = piece.substr(0, piece.find('\n')).size();
        begin += begin < piece.size() ? 1 : 0;
        rest_ += piece.substr(0, begin);
        if (!rest_.ends_with('\n') && rest_.size() < longest_line_of_log) {
            return;
        }
        read_lines(std::exchange(rest_, {}));
    }
    const std::size_t end = std::max(begin, piece.rfind('\n') + 1);
    if (end > begin) {
        read_lines(piece.substr(begin, end - begin));
    }
    rest_ = piece.substr(end);
}

void LongLog::finish() {
    if (!rest_.empty()) {
        read_lines(std::exchange(rest_, {}));
    }
}

std::unique_ptr<LongLog> long_log(std::string_view kind, std::string_view beginning, LogParts parts) {
    const LogForm* form = form_of_log(beginning.substr(0, enough_for_its_form));
    const bool is_meant = form != nullptr && form->kind->id == kind && form->kind->begin_long != nullptr;
    return is_meant ? form->kind->begin_long(std::move(parts)) : nullptr;
}

}  // namespace vmbackup_diag::evidence
