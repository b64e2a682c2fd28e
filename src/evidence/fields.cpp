#include "fields.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

using enum Meaning;

/// Sorted by key.
constexpr auto fields = std::to_array<Field>({
    {"activityid", activity},
    {"affecteditem", name, placeholder::vm},
    {"affecteditems", name, placeholder::vm},
    {"backupinstance", name, placeholder::vm},
    {"backupitem", name, placeholder::vm},
    {"backupitemfriendlyname", name, placeholder::vm},
    {"backupitemname", name, placeholder::vm},
    {"backupitemtype", management},
    {"backupmanagementtype", management},
    {"backuppolicy", name, placeholder::policy},
    {"datasourcefriendlyname", name, placeholder::vm},
    {"datasourceresourcegroup", name, placeholder::resource_group},
    {"datasourcesubscription", name, placeholder::subscription},
    {"datasourcetype", management},
    {"entityfriendlyname", name, placeholder::vm},
    {"eventtimestamp", time},
    {"fireddatetime", time},
    {"friendlyname", name, placeholder::vm},
    {"itemname", name, placeholder::vm},
    {"jobid", name, placeholder::job},
    {"joboperation", operation},
    {"jobstartdatetime", time},
    {"jobstarttime", time},
    {"jobstatus", status},
    {"jobuniqueid", name, placeholder::job},
    {"monitorcondition", condition},
    {"operatingsystem", os},
    {"operation", operation},
    {"osname", os},
    {"ostype", os},
    {"policyname", name, placeholder::policy},
    {"protecteditem", name, placeholder::vm},
    {"recoveryservicesvault", name, placeholder::vault},
    {"recoveryservicesvaultname", name, placeholder::vault},
    {"resourcegroup", group},
    {"resourcegroupname", group},
    {"starttime", time},
    {"starttimeutc", time},
    {"status", status},
    {"subscription", name, placeholder::subscription},
    {"subscriptionid", name, placeholder::subscription},
    {"targetresourcegroup", name, placeholder::vault_resource_group},
    {"targetvmname", name, placeholder::new_vm},
    {"type", management},
    {"vault", name, placeholder::vault},
    {"vaultname", name, placeholder::vault},
    {"vaultresourcegroup", name, placeholder::vault_resource_group},
    {"vaultresourcegroupname", name, placeholder::vault_resource_group},
    {"virtualmachine", name, placeholder::vm},
    {"virtualmachinename", name, placeholder::vm},
    {"virtualmachineresourcegroup", name, placeholder::resource_group},
    {"vm", name, placeholder::vm},
    {"vmname", name, placeholder::vm},
    {"vmresourcegroup", name, placeholder::resource_group},
    {"workloadname", name, placeholder::vm},
    {"workloadtype", management},
});
static_assert(std::ranges::is_sorted(fields, {}, &Field::key));

}  // namespace

std::string plain(std::string_view name) {
    const bool has_type = name.size() > 2 && name[name.size() - 2] == '_';
    name = name.substr(0, has_type ? name.size() - 2 : name.find(" ["));
    std::string out;
    for (const char c : name) {
        if (is_letter_or_digit(c)) {
            out += c;
        }
    }
    return lower(out);
}

const Field* field(std::string_view name) {
    const std::string wanted = plain(name);
    const auto found = std::ranges::lower_bound(fields, std::string_view(wanted), {}, &Field::key);
    return found != fields.end() && found->key == wanted ? &*found : nullptr;
}

}  // namespace vmbackup_diag::evidence
