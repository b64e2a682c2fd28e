#include "labels.hpp"

#include "fields.hpp"
#include "lines.hpp"
#include "values.hpp"
#include "wording.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A label is short; what stands before a colon far behind is a sentence.
constexpr std::size_t longest_label = 40;

/// What may stand around a label or a value: marks of lists, quoted mails, tables, Markdown, and quotes.
constexpr std::string_view ornaments = " \t\r*|>-'\"`,";

struct Line {
    std::string_view label;
    std::string_view value;
};

Line label_line(std::string_view line) {
    line = trimmed(line, ornaments);
    const std::size_t separator = line.substr(0, longest_label).find_first_of(":\t|=");
    if (separator == line.npos) {
        return {};
    }
    const char between_cells = line[separator];
    const bool is_row = between_cells != ':' && line.find(between_cells, separator + 1) != line.npos;
    if (is_row) {
        return {};
    }
    return {trimmed(line.substr(0, separator), ornaments), trimmed(line.substr(separator + 1), " \t\r*|'\"`,:")};
}

/// Whether the word begins something else than what stands before it on the line: another label, or a code.
bool begins_anew(std::string_view word) {
    return word.ends_with(':') || word.find('=') != word.npos || looks_like_a_code(trimmed(word, ornaments));
}

/// As much of a value as is one, where a line break was lost and more follows. An id is one word.
std::string_view value_alone(std::string_view value, Meaning meaning) {
    std::size_t end = std::min(value.find(' '), value.size());
    while (meaning != Meaning::activity && end < value.size()) {
        const bool has_ended = meaning != Meaning::time && value[end - 1] == ',';
        const std::size_t next = std::min(value.find_first_not_of(' ', end), value.size());
        const std::size_t next_end = std::min(value.find(' ', next), value.size());
        if (has_ended || begins_anew(value.substr(next, next_end - next))) {
            break;
        }
        end = next_end;
    }
    return value.substr(0, value.substr(0, end).find_last_not_of(ornaments) + 1);
}

/// Words where a name is expected are a sentence, unless the label says that a name follows.
bool is_prose(const Line& line) { return line.value.find(' ') != line.value.npos && !line.label.ends_with("ame"); }

}  // namespace

void read_labels(std::string_view text, Found& found) {
    std::string_view owner = "resource-group";
    TextLines lines(text);
    while (const auto line = lines.next()) {
        Line said = label_line(*line);
        const Field* known = said.value.empty() ? nullptr : field(said.label);
        const bool is_name = known != nullptr && (known->meaning == Meaning::name || known->meaning == Meaning::group);
        const bool is_value =
            is_name || (known != nullptr && (known->meaning == Meaning::time || known->meaning == Meaning::activity));
        said.value = is_value ? value_alone(said.value, known->meaning) : said.value;
        if (known == nullptr || (is_name && is_prose(said))) {
            continue;
        }
        if (is_value) {
            const auto place_in_text = [&](const char* at) { return static_cast<std::size_t>(at - text.data()); };
            found.bookkeeping.push_back(
                {place_in_text(said.label.data()), place_in_text(said.value.data() + said.value.size())});
        }
        switch (known->meaning) {
            case Meaning::name:
                add_name(found, known->placeholder, said.value);
                owner = known->placeholder == "vault" ? "vault-resource-group"
                        : known->placeholder == "vm"  ? "resource-group"
                                                      : owner;
                break;
            case Meaning::group: add_name(found, owner, said.value); break;
            case Meaning::operation: add_operation(found, said.value); break;
            case Meaning::time: add_time(found, said.value); break;
            case Meaning::activity: add_activity(found, said.value); break;
            case Meaning::os: add_os(found, said.value); break;
            case Meaning::management:
            case Meaning::status:
            case Meaning::condition: break;
        }
    }
}

}  // namespace vmbackup_diag::evidence
