#include "log_forms.hpp"

#include <algorithm>
#include <array>

#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr auto log_forms = std::to_array<LogForm>({
    {"0000-00-00T00:00:00.?Z INFO ?", &agent_log_of_linux},
    {"0000-00-00T00:00:00.?Z WARNING ?", &agent_log_of_linux},
    {"0000-00-00T00:00:00.?Z ERROR ?", &agent_log_of_linux},
    {"0000-00-00T00:00:00.?Z VERBOSE ?", &agent_log_of_linux},
    {"0000/00/00 00:00:00.? INFO ?", &agent_log_of_linux},
    {"0000/00/00 00:00:00.? WARNING ?", &agent_log_of_linux},
    {"0000/00/00 00:00:00.? ERROR ?", &agent_log_of_linux},
    {"[00000000] 0000-00-00T00:00:00?Z [", &agent_log_of_windows},
    {"[00000000] 0000-00-00T00:00:00Z [", &agent_log_of_windows},
    {"[00000000] [00/00/0000 00:00:00.?] [", &agent_log_of_windows},
    {"0000-00-00 00:00:00.? [Microsoft.Azure.RecoveryServices.VMSnapshotLinux", &extension_log_of_linux},
    {"0000/00/00 00:00:00.? [Microsoft.Azure.RecoveryServices.VMSnapshotLinux", &extension_log_of_linux},
    {"0000/00/00 00:00:00.? Info ?", &extension_log_of_linux},
    {"0000/00/00 00:00:00.? Error ?", &extension_log_of_linux},
    {"0000/00/00 00:00:00.? Warning ?", &extension_log_of_linux},
    {"AAA AAA 0 00:00:00 ? 0000- ?", &extension_log_of_linux},
    {"AAA AAA 00 00:00:00 ? 0000- ?", &extension_log_of_linux},
    {"0000-00-00T00:00:00.?Z [Information]:", &extension_log_of_windows},
    {"0000-00-00T00:00:00.?Z [Warning]:", &extension_log_of_windows},
    {"0000-00-00T00:00:00.?Z [Error]:", &extension_log_of_windows},
    {"Log Name: ?", &event_log},
    {"ProviderName : ?", &event_log},
    {"<Event xmlns=", &event_log},
});

/// How many bytes of the line the rest of a word takes, up to where the form goes on.
std::size_t word_length(std::string_view line, char until) {
    std::size_t n = 0;
    while (n < line.size() && line[n] != ' ' && line[n] != '\t' && (n == 0 || line[n] != until)) {
        ++n;
    }
    return n;
}

const LogForm* form_of_line(std::string_view line) {
    const auto found = std::ranges::find_if(log_forms, [&](const LogForm& form) { return has_form(line, form.form); });
    return found == log_forms.end() ? nullptr : &*found;
}

}  // namespace

bool is_information(std::string_view line) {
    constexpr std::size_t shortest_time = std::string_view("2026-08-01T02:00:10Z").size();
    const std::size_t at = line.find(' ', shortest_time);
    return at != line.npos && line.substr(at).starts_with(" INFO ");
}

bool has_form(std::string_view line, std::string_view form) {
    for (std::size_t n = 0; n < form.size(); ++n) {
        const char expected = form[n];
        std::size_t taken = 0;
        if (expected == '?') {
            taken = word_length(line, n + 1 < form.size() ? form[n + 1] : '\0');
        } else if (expected == ' ') {
            taken = std::min(line.find_first_not_of(" \t"), line.size());
        } else if (!line.empty()) {
            const bool fits = expected == '0'   ? is_digit(line[0])
                              : expected == 'A' ? is_letter(line[0])
                                                : line[0] == expected;
            taken = fits ? 1 : 0;
        }
        if (taken == 0) {
            return false;
        }
        line.remove_prefix(taken);
    }
    return true;
}

const LogForm* form_of_log(std::string_view text) {
    constexpr std::size_t most_lines = 200;
    std::array<std::size_t, log_forms.size()> counts = {};
    std::size_t lines_read = 0;
    std::size_t known = 0;
    bool begins_with_one = false;
    TextLines lines(text);
    for (auto line = lines.next(); line && lines_read < most_lines; line = lines.next()) {
        if (trimmed(*line).empty()) {
            continue;
        }
        const LogForm* form = form_of_line(*line);
        begins_with_one = begins_with_one || (lines_read == 0 && form != nullptr);
        ++lines_read;
        if (form != nullptr) {
            ++known;
            ++counts[static_cast<std::size_t>(form - log_forms.data())];
        }
    }
    const bool is_log = begins_with_one || (known > 0 && 2 * known >= lines_read);
    return is_log ? &log_forms[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())] : nullptr;
}

}  // namespace vmbackup_diag::evidence
