#include <algorithm>

#include "log_forms.hpp"
#include "long_logs.hpp"

namespace vmbackup_diag::evidence {

/// Nearly every line is mere information, so that a look at how it begins has to be enough for it. Lines that follow
/// each other go into one part together.
void LongAgentLog::read_lines(std::string_view lines) {
    std::size_t from = 0;
    std::size_t first = line_;
    std::size_t part = other;
    std::size_t recovery = lines.find(says_recovered);
    for (std::size_t begin = 0, next = 0; begin < lines.size(); begin = next) {
        next = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        const std::string_view line = lines.substr(begin, next - begin);
        const bool recovers = recovery < next;
        const std::size_t its_part = !recovers && is_about_the_host(line) ? of_the_host : other;
        if (its_part != part) {
            add(part, lines.substr(from, begin - from), line_ - first);
            from = begin;
            first = line_;
            part = its_part;
        }
        if (recovers) {
            recover();
            recovery = lines.find(says_recovered, next);
        }
        line_ += line.ends_with('\n') ? 1 : 0;
    }
    add(part, lines.substr(from), line_ - first);
}

/// Lines are counted in both parts.
void LongAgentLog::add(std::size_t part, std::string_view lines, std::size_t count) {
    if (part == of_the_host && !speaks_of_the_host_) {
        parts_.drop({line_ - count, 1});
        speaks_of_the_host_ = true;
    }
    parts_.read(part, lines);
    if (part == of_the_host) {
        parts_.read(other, std::string(count, '\n'));
    } else if (speaks_of_the_host_) {
        parts_.read(of_the_host, std::string(count, '\n'));
    }
}

void LongAgentLog::recover() {
    if (speaks_of_the_host_) {
        parts_.drop({line_, 1});
        speaks_of_the_host_ = false;
        has_past_ = true;
    }
    recovered_ = line_;
}

std::vector<std::string> LongAgentLog::notes() const {
    return has_past_ ? std::vector{note_of_recovery(recovered_)} : std::vector<std::string>{};
}

}  // namespace vmbackup_diag::evidence
