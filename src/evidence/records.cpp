#include "records.hpp"

#include <fmt/format.h>

#include "fields.hpp"
#include "job_state.hpp"
#include "values.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What is kept of a value: names, times and states are shorter.
constexpr std::size_t longest_value = 400;

constexpr std::size_t deepest_name = 4;

/// A job has fewer; of a hostile record this many are kept.
constexpr std::size_t most_members = 4096;

struct Ahead {
    Value value;
    std::string_view key;
    std::size_t depth;
};

void add_members(const Value& object, std::vector<Member>& members) {
    std::vector<Ahead> ahead{{object, "", 0}};
    while (!ahead.empty()) {
        const Ahead now = ahead.back();
        ahead.pop_back();
        for (const Value child : now.value.children()) {
            if (members.size() == most_members) {
                return;
            }
            const std::string_view key = child.key().empty() ? now.key : child.key();
            const bool is_parent = child.kind() == JsonKind::object || child.kind() == JsonKind::array;
            if (is_parent && now.depth < deepest_name) {
                ahead.push_back({child, key, now.depth + 1});
            }
            std::string value = is_parent ? "" : child.text();
            value.resize(std::min(value.size(), longest_value));
            members.push_back({std::string(key),
                               std::move(value),
                               {child.member_begin(), child.end()},
                               now.depth <= deepest_of_the_job});
        }
    }
}

/// The value of the record's first member with this meaning that has one.
std::string_view value_of(const Record& record, Meaning meaning) {
    for (const Member& member : record.members) {
        const Field* known = member.is_shallow && !member.value.empty() ? field(member.key) : nullptr;
        if (known != nullptr && known->meaning == meaning) {
            return member.value;
        }
    }
    return {};
}

bool names_another_workload(const Member& member) {
    const Field* known = member.is_shallow ? field(member.key) : nullptr;
    return known != nullptr && known->meaning == Meaning::management && !is_of_a_vm(member.value);
}

void add_fields(const Record& record, Found& found) {
    const bool is_vm = std::ranges::none_of(record.members, names_another_workload);
    for (const Member& member : record.members) {
        const Field* known = field(member.key);
        if (known == nullptr || (known->placeholder == placeholder::vm && !is_vm)) {
            continue;
        }
        if (known->meaning == Meaning::name) {
            add_name(found, known->placeholder, member.value);
        } else if (known->meaning == Meaning::group && member.is_shallow) {
            add_name(found, placeholder::vault_resource_group, member.value);
        }
    }
    add_operation(found, value_of(record, Meaning::operation));
    add_time(found, value_of(record, Meaning::time));
    add_activity(found, value_of(record, Meaning::activity));
}

void leave_out_bookkeeping(const Record& record, Found& found) {
    for (const Member& member : record.members) {
        if (member.is_shallow && has_trait(member.key, of_record)) {
            found.bookkeeping.push_back(member.span);
        }
    }
}

}  // namespace

Record record(const Value& value) {
    Record out{.span = {value.begin(), value.end()}};
    add_members(value, out.members);
    return out;
}

bool Jobs::add(const Record& job) {
    const std::string_view status = value_of(job, Meaning::status);
    const JobState state = job_state(status.empty() ? value_of(job, Meaning::condition) : status);
    found_.lists_jobs = true;
    ++all_;
    cancelled_ += state == JobState::cancelled ? 1 : 0;
    const bool counts = state == JobState::failed || state == JobState::warned;
    if (counts) {
        ++counting_;
        add_fields(job, found_);
        leave_out_bookkeeping(job, found_);
    } else {
        found_.left_out.push_back(job.span);
    }
    return counts;
}

void Jobs::add_tables(const Value& answer) {
    for (const Value table : answer["tables"].children()) {
        std::vector<std::string> names;
        const Value columns = table["columns"];
        if (columns) {
            found_.bookkeeping.push_back({columns.begin(), columns.end()});
        }
        for (const Value column : columns.children()) {
            names.push_back(column["name"] ? column["name"].text() : column["ColumnName"].text());
        }
        for (const Value row : table["rows"].children()) {
            Record record{.span = {row.begin(), row.end()}};
            for (const Value cell : row.children()) {
                const std::size_t n = record.members.size();
                if (n == names.size()) {
                    break;
                }
                record.members.push_back({names[n], cell.text(), {cell.begin(), cell.end()}});
            }
            add(record);
        }
    }
}

void Jobs::finish() {
    if (all_ == 1 && counting_ == 0) {
        found_.notes.emplace_back(cancelled_ == 1 ? "the job was cancelled, which is no failure"
                                                  : "the job did not fail");
    } else if (counting_ == 0 && all_ > 0) {
        found_.notes.push_back(fmt::format("none of the {} jobs failed", all_));
    } else if (counting_ < all_) {
        found_.notes.push_back(
            fmt::format("of {} jobs {} failed or ended with warnings; the others are left out: they "
                        "ended well, were cancelled, or still run",
                        all_, counting_));
    }
}

}  // namespace vmbackup_diag::evidence
