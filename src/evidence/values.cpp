#include "values.hpp"

#include <algorithm>
#include <array>

#include "fields.hpp"
#include "letters.hpp"
#include "resource_ids.hpp"
#include "times.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

struct Named {
    std::string_view id;
    Operation operation;
};

constexpr auto operations = std::to_array<Named>({
    {"backup", Operation::backup},
    {"configurebackup", Operation::configure},
    {"crossregionrestore", Operation::restore},
    {"deletebackupdata", Operation::delete_},
    {"disablebackup", Operation::delete_},
    {"recovery", Operation::restore},
    {"restore", Operation::restore},
});

/// How .NET writes a time into JSON, `/Date(1785549600000)/`, as others write it.
std::string iso_time(std::string_view value) {
    const Time time = instant(value).month_first;
    return time ? iso(*time) : "";
}

bool looks_like_a_time(std::string_view value) {
    const auto belongs = [](char c) {
        return is_digit(c) || is_letter(c) || std::string_view(" :+-./,").find(c) != std::string_view::npos;
    };
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 40;
    return value.size() >= shortest && value.size() <= longest && is_digit(value[0]) && value.find(':') != value.npos &&
           std::ranges::all_of(value, belongs);
}

/// What people write over names that are nobody's business.
bool is_blotted_out(std::string_view value) {
    return value.size() > 1 &&
           std::ranges::all_of(value, [](char c) { return c == 'x' || c == 'X' || c == '*' || c == '-'; });
}

}  // namespace

void add_operation(Found& found, std::string_view value) {
    const auto known = std::ranges::find(operations, std::string_view(plain(value)), &Named::id);
    if (known != operations.end()) {
        found.operations.add(known->operation);
    }
}

void add_time(Found& found, std::string_view value) {
    const std::string time = value.starts_with("/Date(") ? iso_time(value) : clean(value);
    if (looks_like_a_time(time)) {
        found.times.add(time);
    }
}

void add_activity(Found& found, std::string_view value) {
    if (is_guid(value)) {
        found.activities.add(lower(value));
    }
}

void add_os(Found& found, std::string_view value) {
    static constexpr auto linuxes =
        std::to_array<std::string_view>({"linux", "ubuntu", "debian", "red hat", "redhat", "rhel", "centos", "suse",
                                         "sles", "oracle", "almalinux", "rocky", "mariner", "flatcar"});
    const std::string name = lower(value);
    const auto begins = [&](std::string_view one) { return name.starts_with(one); };
    if (name.find("windows") != name.npos) {
        found.systems.add(Os::windows);
    } else if (std::ranges::any_of(linuxes, begins)) {
        found.systems.add(Os::linux);
    }
}

void add_name(Found& found, std::string_view placeholder, std::string_view value) {
    if (placeholder == placeholder::resource_group && stands_at(value, 0, "AzureBackupRG_")) {
        placeholder = placeholder::restore_point_resource_group;
    }
    const bool is_id = holds(value, container_mark);
    if (!value.empty() && !is_id && !is_blotted_out(value) &&
        (placeholder != placeholder::subscription || is_guid(value))) {
        found.name(placeholder, value);
    }
}

bool is_of_a_vm(std::string_view kind) {
    static constexpr auto of_others = std::to_array<std::string_view>(
        {"agent",    "backupserver",   "blob",         "client",      "cluster",  "cosmos",
         "datalake", "disk",           "dpm",          "elasticsan",  "exchange", "file",
         "hana",     "kubernetes",     "mab",          "postgre",     "sapase",   "sharepoint",
         "sql",      "storageaccount", "azurestorage", "systemstate", "vmware",   "workload"});
    const std::string known = plain(kind);
    const bool is_number_of_another = known.size() == 1 && is_digit(known[0]) && known != "1";
    const auto has = [&](std::string_view word) { return known.find(word) != known.npos; };
    const bool is_of_restored_parts = has("restore");
    return is_of_restored_parts || (!is_number_of_another && std::ranges::none_of(of_others, has));
}

}  // namespace vmbackup_diag::evidence
