#include "fields.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

using enum Meaning;

/// Sorted by key.
constexpr auto fields = std::to_array<Field>({
    {"activityid", activity},
    {"affecteditem", name, "vm"},
    {"affecteditems", name, "vm"},
    {"backupinstance", name, "vm"},
    {"backupitem", name, "vm"},
    {"backupitemfriendlyname", name, "vm"},
    {"backupitemname", name, "vm"},
    {"backupitemtype", management},
    {"backupmanagementtype", management},
    {"backuppolicy", name, "backup-policy"},
    {"datasourcefriendlyname", name, "vm"},
    {"datasourceresourcegroup", name, "resource-group"},
    {"datasourcesubscription", name, "subscription"},
    {"datasourcetype", management},
    {"entityfriendlyname", name, "vm"},
    {"eventtimestamp", time},
    {"fireddatetime", time},
    {"friendlyname", name, "vm"},
    {"itemname", name, "vm"},
    {"jobid", name, "job"},
    {"joboperation", operation},
    {"jobstartdatetime", time},
    {"jobstarttime", time},
    {"jobstatus", status},
    {"jobuniqueid", name, "job"},
    {"monitorcondition", condition},
    {"operatingsystem", os},
    {"operation", operation},
    {"osname", os},
    {"ostype", os},
    {"policyname", name, "backup-policy"},
    {"protecteditem", name, "vm"},
    {"recoveryservicesvault", name, "vault"},
    {"recoveryservicesvaultname", name, "vault"},
    {"resourcegroup", group},
    {"resourcegroupname", group},
    {"starttime", time},
    {"starttimeutc", time},
    {"status", status},
    {"subscription", name, "subscription"},
    {"subscriptionid", name, "subscription"},
    {"targetresourcegroup", name, "vault-resource-group"},
    {"targetvmname", name, "new-vm"},
    {"type", management},
    {"vault", name, "vault"},
    {"vaultname", name, "vault"},
    {"vaultresourcegroup", name, "vault-resource-group"},
    {"vaultresourcegroupname", name, "vault-resource-group"},
    {"virtualmachine", name, "vm"},
    {"virtualmachinename", name, "vm"},
    {"virtualmachineresourcegroup", name, "resource-group"},
    {"vm", name, "vm"},
    {"vmname", name, "vm"},
    {"vmresourcegroup", name, "resource-group"},
    {"workloadname", name, "vm"},
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
