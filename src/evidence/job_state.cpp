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
                                                         {"completedwithwarning", JobState::warned},
                                                         {"completedwithwarnings", JobState::warned},
                                                         {"done", JobState::completed},
                                                         {"finished", JobState::completed},
                                                         {"inprogress", JobState::running},
                                                         {"notstarted", JobState::running},
                                                         {"ok", JobState::completed},
                                                         {"partiallycompleted", JobState::warned},
                                                         {"partiallysucceeded", JobState::warned},
                                                         {"partialsuccess", JobState::warned},
                                                         {"passed", JobState::completed},
                                                         {"pending", JobState::running},
                                                         {"queued", JobState::running},
                                                         {"resolved", JobState::completed},
                                                         {"running", JobState::running},
                                                         {"scheduled", JobState::running},
                                                         {"skipped", JobState::cancelled},
                                                         {"started", JobState::running},
                                                         {"succeeded", JobState::completed},
                                                         {"succeededwithwarning", JobState::warned},
                                                         {"succeededwithwarnings", JobState::warned},
                                                         {"success", JobState::completed},
                                                         {"successful", JobState::completed},
                                                         {"waiting", JobState::running},
                                                         {"warning", JobState::warned},
                                                         {"warnings", JobState::warned}});
    const auto known = std::ranges::find(states, std::string_view(plain(status)), &Named::status);
    return known != states.end() ? known->state : JobState::failed;
}

}  // namespace vmbackup_diag::evidence
