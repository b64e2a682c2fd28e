#include <algorithm>
#include <utility>

#include "hang.hpp"
#include "long_logs.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::evidence {

/// Lines are counted in long pieces, which takes a compiler's best way.
void LongExtensionLog::read_lines(std::string_view lines) {
    constexpr std::string_view reported = "Enable,";
    std::size_t from = 0;
    std::size_t counted = 0;
    std::optional<std::size_t> last;
    std::size_t next = 0;
    const auto place_at = [&](std::size_t at) {
        place_ = after(place_, lines.substr(counted, at - counted));
        counted = at;
        return place_;
    };
    for (std::size_t at = lines.find(reported); at != lines.npos; at = lines.find(reported, next)) {
        const std::size_t begin = lines.rfind('\n', at) + 1;
        next = std::min(lines.find('\n', at), lines.size() - 1) + 1;
        auto report = run_report(lines.substr(begin, next - begin));
        if (!report) {
            continue;
        }
        last = begin;
        last_ = std::move(report);
        if (last_->has_failed) {
            last_->line = place_at(begin).line;
            parts_.read(parts - 1, lines.substr(from, next - from));
            from = next;
            add_failure(*last_, place_at(next));
        }
    }
    if (last && *last >= counted) {
        last_->line = place_at(*last).line;
    }
    look_for_hang(lines.substr(counted));
    (void)place_at(lines.size());
    parts_.read(parts - 1, lines.substr(from));
}

/// In lines that begin at the place which is known.
void LongExtensionLog::look_for_hang(std::string_view lines) {
    const auto at = hang(lines);
    const bool says_something = lines.find_first_not_of(" \t\r\n") != lines.npos;
    if (at) {
        hang_ = after(place_, lines.substr(0, *at));
    } else if (says_something) {
        hang_.reset();
    }
}

void LongExtensionLog::add_failure(RunReport report, Place next) {
    const bool is_of_another_day = last_failed_ && is_of_a_later_day(report, *last_failed_);
    parts_.close(is_of_another_day ? parts - 2 : parts - 1, next);
    failed_before_ = is_of_another_day ? last_failed_ : failed_before_;
    last_failed_ = std::move(report);
}

std::size_t LongExtensionLog::first_that_holds() const {
    if (!last_) {
        return 0;
    }
    if (last_failed_ && outweighs(*last_, *last_failed_)) {
        return parts - 1;
    }
    return failed_before_ && outweighs(*last_, *failed_before_) ? parts - 2 : 0;
}

std::vector<std::string> LongExtensionLog::notes() const {
    const std::size_t first = first_that_holds();
    if (first == 0) {
        return {};
    }
    return {note_of_past(*last_, first == parts - 1 ? *last_failed_ : *failed_before_)};
}

std::vector<Observation> LongExtensionLog::observations(const Knowledge& knowledge) const {
    const Entry* entry = hang_ ? find(knowledge, provable::hangs_while_frozen) : nullptr;
    if (entry == nullptr) {
        return {};
    }
    return {{entry, {MatchedBy::signature, std::string(says_it_freezes), *hang_}}};
}

}  // namespace vmbackup_diag::evidence
