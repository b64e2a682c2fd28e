// Which jobs were read before: exports that overlap have the same job twice, and what one shows at work another shows
// at its end.
//
// Of each job a hash is kept, and in its last bits the states in which it came, in one flat table.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::fleet {

/// What is known of a job that comes.
enum class SeenBefore { no, yes, as_running };

class SeenJobs {
  public:
    /// A job with this hash in this state. One that ran is another one at its end, and then counts instead.
    [[nodiscard]] SeenBefore add(std::uint64_t job, evidence::JobState state) {
        if (2 * count_ >= slots_.size()) {
            grow();
        }
        std::uint64_t& slot = slots_[place_of(job)];
        const std::uint64_t before = slot & all_states;
        const std::uint64_t now = std::uint64_t{1} << static_cast<unsigned>(state);
        const bool is_no_news = (before & now) != 0 || (before != 0 && now == running);
        if (is_no_news) {
            return SeenBefore::yes;
        }
        count_ += before == 0 ? 1 : 0;
        slot = (job & ~all_states) | before | now;
        return before == running ? SeenBefore::as_running : SeenBefore::no;
    }

  private:
    static constexpr std::uint64_t all_states = 0x1F;
    static constexpr std::uint64_t running = std::uint64_t{1} << static_cast<unsigned>(evidence::JobState::running);

    void grow() {
        for (const std::uint64_t before : std::exchange(slots_, std::vector<std::uint64_t>(2 * slots_.size()))) {
            if (before != 0) {
                slots_[place_of(before)] = before;
            }
        }
    }

    /// Where the job stands, or would.
    [[nodiscard]] std::size_t place_of(std::uint64_t job) const {
        const auto is_it = [&](std::uint64_t slot) { return ((slot ^ job) & ~all_states) == 0; };
        std::size_t at = job >> 32 & (slots_.size() - 1);
        while (slots_[at] != 0 && !is_it(slots_[at])) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return at;
    }

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  ///< a power of two, at most half of them taken
    std::size_t count_ = 0;
};

}  // namespace vmbackup_diag::fleet
