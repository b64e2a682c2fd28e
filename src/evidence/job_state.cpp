#include "job_state.hpp"

#include <algorithm>
#include <array>

#include "fields.hpp"

namespace vmbackup_diag::evidence {

JobState job_state(std::string_view status) {
    struct Named {
        std::string_view status;
        JobState state;
    };
    static constexpr auto states = std::to_array<Named>({{"accepted", JobState::running},
                                                         {"canceled", JobState::cancelled},
                                                         {"cancelled", JobState::cancelled},
                                                         {"cancelling", JobState::cancelled},
                                                         {"completed", JobState::completed},
                                                         {"completedwithwarnings", JobState::warned},
                                                         {"inprogress", JobState::running},
                                                         {"partiallysucceeded", JobState::warned},
                                                         {"resolved", JobState::completed},
                                                         {"started", JobState::running},
                                                         {"succeeded", JobState::completed},
                                                         {"success", JobState::completed}});
    const auto known = std::ranges::find(states, std::string_view(plain(status)), &Named::status);
    return known != states.end() ? known->state : JobState::failed;
}

}  // namespace vmbackup_diag::evidence
