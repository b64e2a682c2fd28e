#include "dated_jobs.hpp"

#include <utility>

namespace vmbackup_diag::evidence {
namespace {

/// A day of a large fleet has fewer.
constexpr std::size_t most_held = 1 << 14;

}  // namespace

void DatedJobs::take(Job& job, const Instant& begun) {
    const bool shows_order = begun.month_first.has_value() != begun.day_first.has_value();
    if (order_ == Order::untold && shows_order) {
        order_ = begun.month_first ? Order::month_first : Order::day_first;
        finish();
    }
    const bool is_open = order_ == Order::untold && !shows_order && begun.month_first != begun.day_first;
    if (is_open && is_holding_) {
        held_.push_back({job, begun});
        if (held_.size() == most_held) {
            is_holding_ = false;
            finish();
        }
        return;
    }
    job.begun = in_order(begun);
    sink_.take(job);
}

void DatedJobs::finish() {
    for (Held& held : std::exchange(held_, {})) {
        held.job.begun = in_order(held.begun);
        sink_.take(held.job);
    }
}

Time DatedJobs::in_order(const Instant& begun) const {
    if (begun.month_first == begun.day_first || !begun.day_first) {
        return begun.month_first;
    }
    const bool is_month_first =
        order_ == Order::month_first || (order_ == Order::untold && begun.is_most_likely_month_first);
    return !begun.month_first || order_ == Order::day_first ? begun.day_first
           : is_month_first                                 ? begun.month_first
                                                            : std::nullopt;
}

}  // namespace vmbackup_diag::evidence
