#include "said.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "pattern.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::size_t longest_said = 320;

/// What a field is for who reads why a job failed.
enum class Purpose { message, title, other };

struct Line {
    Purpose purpose = Purpose::other;
    std::string_view value;
};

bool has_one_of(const std::string& name, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != name.npos; });
}

Purpose purpose_of(std::string_view field) {
    static constexpr auto of_messages = std::to_array<std::string_view>(
        {"message", "string", "description", "details", "failure", "reason", "status", "text"});
    static constexpr auto of_titles = std::to_array<std::string_view>({"error", "title", "code"});
    const std::string name = lower(field);
    return has_one_of(name, of_titles) && !has_one_of(name, of_messages) ? Purpose::title
           : has_one_of(name, of_messages)                               ? Purpose::message
                                                                         : Purpose::other;
}

/// A column may be called "Error message", and a message may begin "Operation failed: ".
bool is_name(std::string_view text) {
    constexpr std::ptrdiff_t most_blanks = 2;
    const auto blanks = std::ranges::count(text, ' ');
    return blanks == 0 || (blanks <= most_blanks && purpose_of(text) != Purpose::other);
}

/// A line without a name is a code, or goes on with the message of the line before it.
Line read(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon != line.npos && is_name(line.substr(0, colon))) {
        return {purpose_of(line.substr(0, colon)), line.substr(colon + 2)};
    }
    return {line.find(' ') == line.npos ? Purpose::title : Purpose::message, line};
}

/// The first of each purpose; of what has none the longest, as errors are longer than words such as Backup.
struct Chosen {
    Said message = {};
    Said title = {};
    Said other = {};
    std::string_view number = {};
};

Said& place_for(Purpose purpose, Chosen& chosen) {
    return purpose == Purpose::message ? chosen.message : purpose == Purpose::title ? chosen.title : chosen.other;
}

void choose(const Line& line, const evidence::Job& job, Chosen& chosen) {
    Said& place = place_for(line.purpose, chosen);
    if (!place.text.empty() && (line.purpose != Purpose::other || line.value.size() <= place.text.size())) {
        return;
    }
    std::string text = clean(line.value);
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

}  // namespace

Said said_by(const evidence::Job& job) {
    Chosen chosen;
    for (std::string_view rest = job.error; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        choose(read(rest.substr(0, end)), job, chosen);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto& [message, title, other, number] = chosen;
    if (!message.text.empty() || !title.text.empty()) {
        return {shortened(titled(title.text, message.text), longest_said),
                shortened(titled(title.pattern, message.pattern), longest_said)};
    }
    if (!number.empty()) {
        return said_in_a_word(fmt::format("error {}", number));
    }
    return {shortened(other.text, longest_said), shortened(other.pattern, longest_said)};
}

Said said_in_a_word(std::string_view word) {
    const std::string text = shortened(clean(word), longest_said);
    return {text, text};
}

}  // namespace vmbackup_diag::fleet
