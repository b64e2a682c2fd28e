#include "logs.hpp"

#include "hang.hpp"
#include "letters.hpp"
#include "lines.hpp"
#include "log_forms.hpp"
#include "past.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::evidence {
namespace {

void observe_hang(std::string_view text, Found& found) {
    if (const auto at = hang(text)) {
        found.observed.push_back(
            {provable::hangs_while_frozen, MatchedBy::signature, std::string(says_it_freezes), *at});
    }
}

}  // namespace

/// What kept the agent from the host before it recovered is past. Only what is more than information is looked at for
/// words, and after a recovery only where there is an error besides.
void read_agent_log(std::string_view text, Extent, Found& found) {
    const std::size_t recovered = recovery(text);
    bool has_error = false;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        if (lines.begin() < recovered && is_about_the_host(*line)) {
            found.left_out.push_back({lines.begin(), lines.begin() + line->size()});
        } else if (!is_information(*line)) {
            has_error = has_error || has_form(*line, "0000-00-00T00:00:00.?Z ERROR ?");
            found.say(*line);
        }
    }
    if (recovered > 0 && !has_error) {
        found.words = "";
    }
    if (!found.left_out.empty()) {
        found.notes.push_back(note_of_recovery(after({}, text.substr(0, recovered)).line));
    }
}

void read_extension_log(std::string_view text, Extent extent, Found& found) {
    find_past_runs(text, found);
    if (extent != Extent::so_far) {
        observe_hang(text, found);
    }
}

std::string_view read_log(std::string_view text, Extent extent, Found& found) {
    const LogForm* form = form_of_log(text);
    if (form == nullptr) {
        return {};
    }
    found.systems.add(form->kind->os);
    if (form->kind->read != nullptr) {
        form->kind->read(text, extent, found);
    }
    return form->kind->id;
}

}  // namespace vmbackup_diag::evidence
