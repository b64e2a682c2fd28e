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

/// Where a code follows a name on its line, it is not part of it.
std::string_view without_code(std::string_view name) {
    const std::size_t blank = std::min(name.find(' '), name.size());
    const std::string_view rest = trimmed(name.substr(blank), ornaments);
    return looks_like_a_code(rest.substr(0, rest.find(' '))) ? trimmed(name.substr(0, blank), ornaments) : name;
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
        said.value = is_name ? without_code(said.value) : said.value;
        if (known == nullptr || (is_name && is_prose(said))) {
            continue;
        }
        const bool is_value = is_name || known->meaning == Meaning::time || known->meaning == Meaning::activity;
        if (is_value) {
            const auto at = static_cast<std::size_t>(said.value.data() - text.data());
            found.bookkeeping.push_back({at, at + said.value.size()});
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
            case Meaning::status: break;
        }
    }
}

}  // namespace vmbackup_diag::evidence
