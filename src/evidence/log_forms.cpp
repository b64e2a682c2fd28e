#include "log_forms.hpp"

#include <algorithm>
#include <array>

#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr auto log_forms = std::to_array<LogForm>({
    {StampForm::utc, "INFO ", &agent_log_of_linux, true},
    {StampForm::utc, "WARNING ", &agent_log_of_linux},
    {StampForm::utc, "ERROR ", &agent_log_of_linux},
    {StampForm::utc, "VERBOSE ", &agent_log_of_linux},
    {StampForm::slashed, "INFO ", &agent_log_of_linux, true},
    {StampForm::slashed, "WARNING ", &agent_log_of_linux},
    {StampForm::slashed, "ERROR ", &agent_log_of_linux},
    {StampForm::none, "[00000000] 0000-00-00T00:00:00?Z [", &agent_log_of_windows},
    {StampForm::none, "[00000000] 0000-00-00T00:00:00Z [", &agent_log_of_windows},
    {StampForm::none, "[00000000] [00/00/0000 00:00:00.?] [", &agent_log_of_windows},
    {StampForm::dashed, "[Microsoft.Azure.RecoveryServices.VMSnapshotLinux", &extension_log_of_linux},
    {StampForm::slashed, "[Microsoft.Azure.RecoveryServices.VMSnapshotLinux", &extension_log_of_linux},
    {StampForm::slashed, "Info ", &extension_log_of_linux},
    {StampForm::slashed, "Error ", &extension_log_of_linux},
    {StampForm::slashed, "Warning ", &extension_log_of_linux},
    {StampForm::none, "AAA AAA 0 00:00:00 ? 0000- ?", &extension_log_of_linux},
    {StampForm::none, "AAA AAA 00 00:00:00 ? 0000- ?", &extension_log_of_linux},
    {StampForm::utc, "[Information]:", &extension_log_of_windows},
    {StampForm::utc, "[Warning]:", &extension_log_of_windows},
    {StampForm::utc, "[Error]:", &extension_log_of_windows},
    {StampForm::none, "Log Name: ?", &event_log},
    {StampForm::none, "ProviderName : ?", &event_log},
    {StampForm::none, "<Event xmlns=", &event_log},
});

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// How many bytes of the line the rest of a word takes, up to where the form goes on.
std::size_t word_length(std::string_view line, char until) {
    std::size_t n = 0;
    while (n < line.size() && !is_blank(line[n]) && (n == 0 || line[n] != until)) {
        ++n;
    }
    return n;
}

/// Whether the line begins in this form.
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

/// How long the form is with which the text begins; 0 where it begins otherwise, or says nothing behind a word.
std::size_t length_of(std::string_view form, std::string_view text) {
    if (!form.ends_with(' ')) {
        return text.starts_with(form) ? form.size() : 0;
    }
    const std::string_view word = form.substr(0, form.size() - 1);
    const std::string_view behind = text.substr(std::min(text.size(), word.size()));
    if (!text.starts_with(word) || behind.empty() || !is_blank(behind.front())) {
        return 0;
    }
    const std::size_t message = behind.find_first_not_of(" \t\r\n");
    return message == behind.npos ? 0 : word.size() + message;
}

const LogForm* form_without_time(std::string_view line) {
    const auto found = std::ranges::find_if(
        log_forms, [&](const LogForm& form) { return form.stamp == StampForm::none && has_form(line, form.form); });
    return found == log_forms.end() ? nullptr : &*found;
}

struct FormOfLine {
    const LogForm* form = nullptr;
    bool is_at_begin = false;
};

FormOfLine form_of_line(std::string_view line) {
    if (const auto stamped = log_line(line)) {
        return {stamped->form, stamped->begin == 0};
    }
    return {form_without_time(line), true};
}

}  // namespace

std::optional<LogLine> log_line_at(std::string_view text, std::size_t begin) {
    const Stamp stamp = stamp_at(text, begin);
    if (stamp.form == StampForm::none) {
        return std::nullopt;
    }
    const std::size_t next = std::min(text.find_first_not_of(" \t", stamp.end), text.size());
    const std::string_view behind = text.substr(next > stamp.end ? next : text.size());
    for (const LogForm& form : log_forms) {
        const bool may_be = form.stamp == stamp.form && behind.starts_with(form.form.front());
        const std::size_t length = may_be ? length_of(form.form, behind) : 0;
        if (const auto time = length > 0 ? time_of(text.substr(begin)) : std::nullopt) {
            return LogLine{.form = &form, .time = *time, .begin = begin, .message = next + length};
        }
    }
    return std::nullopt;
}

std::optional<LogLine> log_line(std::string_view text, std::size_t from) {
    for (std::size_t colon = text.find(':', from + before_colon); colon != text.npos;
         colon = text.find(':', colon + 1)) {
        if (auto line = log_line_at(text, colon - before_colon)) {
            return line;
        }
    }
    return std::nullopt;
}

bool is_of_windows_agent(std::string_view line) {
    const LogForm* const form = line.starts_with('[') ? form_without_time(line) : nullptr;
    return form != nullptr && form->kind == &agent_log_of_windows;
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
        const auto [form, is_at_begin] = form_of_line(*line);
        begins_with_one = begins_with_one || (lines_read == 0 && form != nullptr && is_at_begin);
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
