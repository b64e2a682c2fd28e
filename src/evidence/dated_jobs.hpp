// When the jobs of a list began, where 1/11/2026 may be in January or in November.
//
// One list has its dates in one order, and a date such as 28/11/2026 shows in which. Until one does, jobs are held
// back; where none comes, or only behind very many jobs, those before it have no time rather than a wrong one, unless
// AM or PM makes it likely that the month is first.
#pragma once

#include <string>
#include <vector>

#include "times.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

class DatedJobs {
  public:
    explicit DatedJobs(const JobSink& sink) : sink_(sink) {}

    /// Passes the job on once it is told when it began, which it is given here.
    void take(Job& job, const Instant& begun);
    void refuse(Place place, std::string why) const { sink_.refuse(place, std::move(why)); }

    /// Passes on what is still held back.
    void finish();

  private:
    enum class Order { untold, month_first, day_first };
    struct Held {
        Job job;
        Instant begun;
    };

    [[nodiscard]] Time in_order(const Instant& begun) const;

    const JobSink& sink_;
    Order order_ = Order::untold;
    std::vector<Held> held_;
    bool is_holding_ = true;
};

}  // namespace vmbackup_diag::evidence
