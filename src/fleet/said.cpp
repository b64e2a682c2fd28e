#include "said.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "pattern.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// A message is shown whole, unless it is a story.
constexpr std::size_t longest_said = 1000;

using evidence::Purpose;

struct Line {
    Purpose purpose = Purpose::other;
    std::string_view value;
};

/// A column may be called "Error message", and a message may begin "Operation failed: ".
bool is_name(std::string_view text) {
    constexpr std::ptrdiff_t most_blanks = 2;
    const auto blanks = std::ranges::count(text, ' ');
    return blanks == 0 || (blanks <= most_blanks && evidence::purpose_of(text) != Purpose::other);
}

/// A line without a name is a code, or goes on with the message of the line before it.
Line read(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon != line.npos && is_name(line.substr(0, colon))) {
        return {evidence::purpose_of(line.substr(0, colon)), line.substr(colon + 2)};
    }
    return {line.find(' ') == line.npos ? Purpose::title : Purpose::message, line};
}

/// "errorCode", "Error Code", "Fehlercode", "Codice errore".
bool is_called_a_code(std::string_view field) {
    constexpr auto words = std::to_array<std::string_view>(
        {"code", "codice", "código", "codigo", "kod", "コード", "代码", "代碼", "코드"});
    const std::string name = lower(field);
    return is_name(field) && evidence::purpose_of(field) == Purpose::title &&
           std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != name.npos; });
}

bool is_of_code(char c) { return is_letter_or_digit(c) || c == '_' || c == '-' || c == '.'; }

/// What the interface says where there is nothing to say, or where more is a click away.
bool says_nothing(std::string_view value) {
    static constexpr auto words = std::to_array<std::string_view>({"view details", "n/a", "none", "not applicable"});
    return std::ranges::any_of(words, [&](std::string_view word) { return is_same_word(word, value); });
}

/// The first of each purpose; of what has none the longest, as errors are longer than words such as Backup.
struct Chosen {
    ErrorText message = {};
    ErrorText title = {};
    ErrorText other = {};
    std::string_view number = {};
};

ErrorText& place_for(Purpose purpose, Chosen& chosen) {
    return purpose == Purpose::message ? chosen.message : purpose == Purpose::title ? chosen.title : chosen.other;
}

void choose(const Line& line, const evidence::Job& job, Chosen& chosen) {
    ErrorText& place = place_for(line.purpose, chosen);
    const bool is_second_best = line.purpose == Purpose::other || line.purpose == Purpose::advice;
    if (!place.text.empty() && (!is_second_best || line.value.size() <= place.text.size())) {
        return;
    }
    std::string text = clean(line.value);
    if (says_nothing(text)) {
        return;
    }
    std::string found = pattern(text, job);
    if (says_something(found)) {
        place = {std::move(text), std::move(found)};
    } else if (line.purpose == Purpose::title && chosen.number.empty() && line.value != "0") {
        chosen.number = line.value;
    }
}

std::string titled(std::string_view title, std::string_view message) {
    if (title.empty() || message.find(title) != message.npos) {
        return std::string(message);
    }
    if (message.empty()) {
        return std::string(title);
    }
    return fmt::format("{}: {}", title.ends_with('.') ? title.substr(0, title.size() - 1) : title, message);
}

/// Behind a message stands the number that support and others who had the error know it by, unless it is said there.
std::string behind(std::string_view message, std::string_view number) {
    const std::size_t at = number.empty() ? message.npos : message.find(number);
    const std::size_t end = at + number.size();
    const bool is_said = at < message.size() && (at == 0 || !is_letter_or_digit(message[at - 1])) &&
                         (end == message.size() || !is_letter_or_digit(message[end]));
    return number.empty() || is_said ? "" : fmt::format(" (error {})", clean(number));
}

/// A field goes on in lines that begin with a blank.
std::size_t end_of_field(std::string_view text) {
    std::size_t end = text.find('\n');
    while (end != text.npos && text.substr(end + 1).starts_with(' ')) {
        end = text.find('\n', end + 1);
    }
    return std::min(end, text.size());
}

ErrorText said(std::string_view text, std::string_view pattern, std::string_view key = {}) {
    std::string found = shortened(pattern, longest_said);
    std::string known_by = key.empty() ? found : std::string(key);
    return {shortened(text, longest_said), std::move(found), std::move(known_by)};
}

}  // namespace

std::string_view code_in_field(const evidence::Job& job) {
    constexpr std::size_t shortest = 3;
    for (std::string_view rest = job.error; !rest.empty();) {
        const std::size_t end = end_of_field(rest);
        const std::string_view line = rest.substr(0, end);
        const std::size_t colon = line.find(": ");
        if (colon != line.npos && is_called_a_code(line.substr(0, colon))) {
            const std::string_view code = trimmed(line.substr(colon + 2), " .");
            const bool is_word = code.size() >= shortest && std::ranges::any_of(code, is_letter) &&
                                 std::ranges::all_of(code, is_of_code);
            return is_word && !says_nothing(code) ? code : std::string_view{};
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

ErrorText said_by(const evidence::Job& job, std::string_view code) {
    Chosen chosen;
    for (std::string_view rest = job.error; !rest.empty();) {
        const std::size_t end = end_of_field(rest);
        choose(read(rest.substr(0, end)), job, chosen);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto& [message, title, other, number] = chosen;
    if (!code.empty()) {
        const std::string name = shortened(clean(code), longest_said);
        const ErrorText& more = message.text.empty() ? title : message;
        return said(titled(name, more.text), titled(name, more.pattern), lower(name));
    }
    if (!message.text.empty() || !title.text.empty()) {
        const std::string text = titled(title.text, message.text);
        const std::string known_by = behind(text, number);
        return said(text + known_by, titled(title.pattern, message.pattern) + known_by);
    }
    if (!number.empty()) {
        const std::string name = fmt::format("error {}", clean(number));
        return said(name, name);
    }
    return said(other.text, other.pattern);
}

}  // namespace vmbackup_diag::fleet
