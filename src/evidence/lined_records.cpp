#include "lined_records.hpp"

#include <algorithm>

#include "fields.hpp"
#include "labels.hpp"
#include "lines.hpp"
#include "property_lists.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "wording.hpp"
#include "yaml.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// The first record shows in so many lines whether it is one; a command and what it warns of may stand before it.
constexpr std::size_t most_lines_to_the_first = 400;

template <class Form>
bool is_in(std::string_view text) {
    bool found = false;
    Form records({.take = [&](const Record& record) { found = found || is_of_a_job(record); },
                  .refuse = [](std::size_t, std::string_view) {}});
    TextLines lines(text);
    std::size_t count = 0;
    for (auto line = lines.next(); line && count < most_lines_to_the_first && !found; line = lines.next()) {
        records.add(*line, lines.begin());
        ++count;
    }
    records.finish();
    return found;
}

}  // namespace

std::unique_ptr<LinedRecords> lined_records(std::string_view text, RecordSink sink) {
    if (is_in<PropertyLists>(text)) {
        return std::make_unique<PropertyLists>(std::move(sink));
    }
    return is_in<Yaml>(text) ? std::make_unique<Yaml>(std::move(sink)) : nullptr;
}

bool is_of_a_job(const Record& record) {
    bool has_status = false;
    bool has_name = false;
    for (const Member& member : record.members) {
        const Field* known = member.is_shallow && !member.value.empty() ? field(member.key) : nullptr;
        has_status = has_status || (known != nullptr && known->meaning == Meaning::status);
        has_name = has_name || (known != nullptr &&
                                (known->meaning == Meaning::operation || known->placeholder == placeholder::vm ||
                                 known->placeholder == placeholder::job));
    }
    return has_status && has_name;
}

bool read_lined_records(std::string_view text, const Knowledge& knowledge, Found& found) {
    Jobs jobs(found);
    std::size_t first = text.size();
    const auto records = lined_records(text, {.take =
                                                  [&](const Record& record) {
                                                      first = std::min(first, record.span.begin);
                                                      if (is_of_a_job(record) && jobs.add(record)) {
                                                          read_wording(record, found);
                                                      }
                                                  },
                                              .refuse = [](std::size_t, std::string_view) {}});
    if (records == nullptr) {
        return false;
    }
    TextLines lines(text);
    while (const auto line = lines.next()) {
        records->add(*line, lines.begin());
    }
    records->finish();
    read_labels(text.substr(0, first), knowledge, found);
    say_lines(text.substr(0, first), found);
    jobs.finish();
    return true;
}

}  // namespace vmbackup_diag::evidence
