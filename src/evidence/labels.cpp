#include "labels.hpp"

#include "activity_ids.hpp"
#include "fields.hpp"
#include "label_lines.hpp"
#include "lines.hpp"
#include "values.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "wording.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Whether the word begins something else than what stands before it on the line: another label, or a code.
bool begins_anew(std::string_view word) {
    return word.ends_with(':') || word.find('=') != word.npos || is_run_together(trimmed(word, label_ornaments));
}

/// As much of a value as is one, where a line break was lost and more follows. An id is one word.
std::string_view value_alone(std::string_view value, Meaning meaning) {
    value = value.substr(0, value.find('\t'));
    const std::size_t last_colon = value.rfind(':');
    std::size_t end = std::min(value.find(' '), value.size());
    while (meaning != Meaning::activity && end < value.size()) {
        const bool is_before_label = value[end - 1] == ';' && last_colon != value.npos && last_colon >= end;
        const bool has_ended = meaning != Meaning::time && (value[end - 1] == ',' || is_before_label);
        const std::size_t next = std::min(value.find_first_not_of(' ', end), value.size());
        const std::size_t next_end = std::min(value.find(' ', next), value.size());
        if (has_ended || begins_anew(value.substr(next, next_end - next))) {
            break;
        }
        end = next_end;
    }
    return value.substr(0, value.substr(0, end).find_last_not_of(label_ornaments) + 1);
}

/// Words where a name is expected are a sentence, unless the label says that a name follows.
bool is_prose(const LabelLine& line) { return line.value.find(' ') != line.value.npos && !line.label.ends_with("ame"); }

/// Takes what labels say, one by one.
class Labels {
  public:
    Labels(std::string_view text, const Knowledge& knowledge, Found& found)
        : text_(text), knowledge_(knowledge), found_(found) {}

    void add(LabelLine said) {
        const Field* known = said.value.empty() ? nullptr : field(said.label);
        const bool is_name = known != nullptr && (known->meaning == Meaning::name || known->meaning == Meaning::group);
        const bool is_value =
            is_name || (known != nullptr && (known->meaning == Meaning::time || known->meaning == Meaning::activity));
        said.value = is_value ? value_alone(said.value, known->meaning) : said.value;
        if (known == nullptr || (is_name && (is_prose(said) || is_known_code(said.value, knowledge_)))) {
            return;
        }
        if (is_value) {
            found_.bookkeeping.push_back(
                {place_of(said.label.data()), place_of(said.value.data() + said.value.size())});
        }
        take(*known, said.value);
    }

  private:
    void take(const Field& known, std::string_view value) {
        switch (known.meaning) {
            case Meaning::name:
                add_name(found_, known.placeholder, value);
                owner_ = known.placeholder == placeholder::vault ? placeholder::vault_resource_group
                         : known.placeholder == placeholder::vm  ? placeholder::resource_group
                                                                 : owner_;
                break;
            case Meaning::group: add_name(found_, owner_, value); break;
            case Meaning::operation: add_operation(found_, value); break;
            case Meaning::time: add_time(found_, value); break;
            case Meaning::activity: add_activity(found_, value); break;
            case Meaning::os: add_os(found_, value); break;
            case Meaning::management:
            case Meaning::status:
            case Meaning::condition:
            case Meaning::nothing: break;
        }
    }

    [[nodiscard]] std::size_t place_of(const char* at) const { return static_cast<std::size_t>(at - text_.data()); }

    std::string_view text_;
    const Knowledge& knowledge_;
    Found& found_;
    std::string_view owner_ = placeholder::resource_group;
};

}  // namespace

void read_labels(std::string_view text, const Knowledge& knowledge, Found& found) {
    Labels labels(text, knowledge, found);
    TextLines lines(text);
    while (const auto line = lines.next()) {
        for (const LabelLine& said : label_lines(*line)) {
            labels.add(said);
        }
    }
    read_activity_ids(text, found);
}

}  // namespace vmbackup_diag::evidence
