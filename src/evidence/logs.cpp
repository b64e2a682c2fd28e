#include "logs.hpp"

#include <array>

#include "letters.hpp"
#include "lines.hpp"
#include "observable.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// The form of a line's beginning: 0 is a digit, A a letter, ? one or more bytes that are no blank, a blank one or more
/// of them, and everything else itself.
struct Form {
    std::string_view form;
    std::string_view kind;
    Os os;
};

constexpr auto forms = std::to_array<Form>({
    {"0000-00-00T00:00:00.?Z INFO ?", "agent-log", Os::linux},
    {"0000-00-00T00:00:00.?Z WARNING ?", "agent-log", Os::linux},
    {"0000-00-00T00:00:00.?Z ERROR ?", "agent-log", Os::linux},
    {"0000-00-00T00:00:00.?Z VERBOSE ?", "agent-log", Os::linux},
    {"0000/00/00 00:00:00.? INFO ?", "agent-log", Os::linux},
    {"0000/00/00 00:00:00.? WARNING ?", "agent-log", Os::linux},
    {"0000/00/00 00:00:00.? ERROR ?", "agent-log", Os::linux},
    {"[00000000] 0000-00-00T00:00:00?Z [", "agent-log", Os::windows},
    {"[00000000] 0000-00-00T00:00:00Z [", "agent-log", Os::windows},
    {"[00000000] [00/00/0000 00:00:00.?] [", "agent-log", Os::windows},
    {"0000-00-00 00:00:00.? [Microsoft.Azure.RecoveryServices.VMSnapshotLinux", "extension-log", Os::linux},
    {"0000/00/00 00:00:00.? [Microsoft.Azure.RecoveryServices.VMSnapshotLinux", "extension-log", Os::linux},
    {"0000/00/00 00:00:00.? Info ?", "extension-log", Os::linux},
    {"0000/00/00 00:00:00.? Error ?", "extension-log", Os::linux},
    {"0000/00/00 00:00:00.? Warning ?", "extension-log", Os::linux},
    {"AAA AAA 0 00:00:00 ? 0000- ?", "extension-log", Os::linux},
    {"AAA AAA 00 00:00:00 ? 0000- ?", "extension-log", Os::linux},
    {"0000-00-00T00:00:00.?Z [Information]:", "extension-log", Os::windows},
    {"0000-00-00T00:00:00.?Z [Warning]:", "extension-log", Os::windows},
    {"0000-00-00T00:00:00.?Z [Error]:", "extension-log", Os::windows},
    {"Log Name: ?", "event-log", Os::windows},
    {"ProviderName : ?", "event-log", Os::windows},
    {"<Event xmlns=", "event-log", Os::windows},
});

/// How many bytes of the line the rest of a word takes, up to where the form goes on.
std::size_t word_length(std::string_view line, char until) {
    std::size_t n = 0;
    while (n < line.size() && line[n] != ' ' && line[n] != '\t' && (n == 0 || line[n] != until)) {
        ++n;
    }
    return n;
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

const Form* form_of(std::string_view line) {
    const auto found = std::ranges::find_if(forms, [&](const Form& form) { return has_form(line, form.form); });
    return found == forms.end() ? nullptr : &*found;
}

/// The form of most of the lines at the beginning that have one. A log in which others write between the lines is one
/// all the same, and a line of a log in a mail makes the mail none.
const Form* form_of_text(std::string_view text) {
    constexpr std::size_t most_lines = 200;
    std::array<std::size_t, forms.size()> counts = {};
    std::size_t lines_read = 0;
    std::size_t known = 0;
    bool begins_with_one = false;
    TextLines lines(text);
    for (auto line = lines.next(); line && lines_read < most_lines; line = lines.next()) {
        if (trimmed(*line).empty()) {
            continue;
        }
        const Form* form = form_of(*line);
        begins_with_one = begins_with_one || (lines_read == 0 && form != nullptr);
        ++lines_read;
        if (form != nullptr) {
            ++known;
            ++counts[static_cast<std::size_t>(form - forms.data())];
        }
    }
    const bool is_log = begins_with_one || (known > 0 && 2 * known >= lines_read);
    return is_log ? &forms[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())] : nullptr;
}

/// The last line with something in it.
std::string_view last_line(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const std::size_t end = last == text.npos ? 0 : last + 1;
    const std::size_t before = text.substr(0, end).rfind('\n');
    const std::size_t begin = before == text.npos ? 0 : before + 1;
    return text.substr(begin, end - begin);
}

/// What went wrong with the goal state before it was fetched again is past. Only what is more than information is
/// looked at for words, and after a recovery only where there is an error besides.
void read_waagent_log(std::string_view text, Found& found) {
    const std::size_t last = text.rfind("Fetching the goal state recovered from previous errors");
    const std::size_t recovered = last == text.npos ? 0 : text.substr(0, last).rfind('\n') + 1;
    bool has_error = false;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        const bool is_past = lines.begin() < recovered && holds(*line, "fetching the goal state");
        if (is_past) {
            found.left_out.push_back({lines.begin(), lines.begin() + line->size()});
        } else if (!has_form(*line, "0000-00-00T00:00:00.?Z INFO ?")) {
            has_error = has_error || has_form(*line, "0000-00-00T00:00:00.?Z ERROR ?");
            found.say(*line);
        }
    }
    if (recovered > 0 && !has_error) {
        found.words = "";
    }
}

/// The line before the file systems are frozen; what follows it in the log is written when they are thawed again.
void observe_hang(std::string_view text, Found& found) {
    constexpr std::string_view before_freeze = "proceeded for accepting signals";
    const std::string_view last = last_line(text);
    if (last.ends_with(before_freeze)) {
        const std::size_t at = static_cast<std::size_t>(last.data() - text.data()) + last.size() - before_freeze.size();
        found.observed.push_back({hangs_while_frozen, MatchedBy::signature, std::string(before_freeze), at});
    }
}

}  // namespace

std::string_view kind_of_log(std::string_view text) {
    const Form* form = form_of_text(text);
    return form == nullptr ? "" : form->kind;
}

void read_log(std::string_view text, Found& found) {
    const Form* form = form_of_text(text);
    if (form == nullptr) {
        return;
    }
    found.systems.add(form->os);
    if (form->kind == "agent-log" && form->os == Os::linux) {
        read_waagent_log(text, found);
    } else if (form->kind == "extension-log") {
        observe_hang(text, found);
    }
}

}  // namespace vmbackup_diag::evidence
