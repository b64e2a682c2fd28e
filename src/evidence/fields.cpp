#include "fields.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

using enum Meaning;

/// Sorted by key. What a job or a row of Log Analytics says about itself in its first two levels, beside why it failed,
/// is of the record.
constexpr auto fields = std::to_array<Field>({
    {"actionsinfo", nothing, {}, of_record},
    {"activityid", activity, {}, of_record},
    {"adhocorscheduledjob", nothing, {}, of_record},
    {"affecteditem", name, placeholder::vm},
    {"affecteditems", name, placeholder::vm},
    {"alertrule", nothing, {}, of_jobs_alone},
    {"archivetierstoragereplicationtype", nothing, {}, of_record},
    {"azuredatacenter", nothing, {}, of_record},
    {"backupinstance", name, placeholder::vm},
    {"backupitem", name, placeholder::vm},
    {"backupitemfriendlyname", name, placeholder::vm, of_record},
    {"backupitemid", nothing, {}, of_record},
    {"backupitemname", name, placeholder::vm},
    {"backupitemtype", management},
    {"backupitemuniqueid", nothing, {}, of_record | of_log_analytics},
    {"backupmanagementserveruniqueid", nothing, {}, of_record},
    {"backupmanagementtype", management, {}, of_record},
    {"backuppolicy", name, placeholder::policy},
    {"category", nothing, {}, of_record},
    {"containername", nothing, {}, of_record},
    {"correlationid", nothing, {}, of_record},
    {"datasourcefriendlyname", name, placeholder::vm, of_record},
    {"datasourceresourcegroup", name, placeholder::resource_group},
    {"datasourceresourceid", nothing, {}, of_record},
    {"datasourcesetfriendlyname", nothing, {}, of_record},
    {"datasourcesetresourceid", nothing, {}, of_record},
    {"datasourcesettype", nothing, {}, of_record},
    {"datasourcesubscription", name, placeholder::subscription},
    {"datasourcetype", management, {}, of_record},
    {"datatransferredinmb", nothing, {}, of_record},
    {"duration", nothing, {}, of_record},
    {"endtime", nothing, {}, of_record},
    {"entityfriendlyname", name, placeholder::vm, of_record},
    {"errordetails", nothing, {}, of_jobs_alone},
    {"etag", nothing, {}, of_record},
    {"eventname", nothing, {}, of_record},
    {"eventtimestamp", time, {}, of_jobs_alone},
    {"fireddatetime", time},
    {"friendlyname", name, placeholder::vm},
    {"id", nothing, {}, of_record},
    {"internalpropertybag", nothing, {}, of_record},
    {"iscancellable", nothing, {}, of_record},
    {"isretriable", nothing, {}, of_record},
    {"isusertriggered", nothing, {}, of_record},
    {"itemname", name, placeholder::vm},
    {"jobdurationinsecs", nothing, {}, of_record},
    {"jobfailurecode", nothing, {}, of_jobs_alone | of_log_analytics},
    {"jobid", name, placeholder::job, of_record | of_jobs_alone},
    {"joboperation", operation, {}, of_record | of_jobs_alone},
    {"joboperationsubtype", nothing, {}, of_record},
    {"jobstartdatetime", time, {}, of_record},
    {"jobstarttime", time},
    {"jobstatus", status, {}, of_record | of_jobs_alone},
    {"jobtype", nothing, {}, of_record | of_jobs_alone},
    {"jobuniqueid", name, placeholder::job, of_record | of_jobs_alone | of_log_analytics},
    {"location", nothing, {}, of_record},
    {"monitorcondition", condition},
    {"name", nothing, {}, of_record},
    {"operatingsystem", os},
    {"operation", operation},
    {"operationname", nothing, {}, of_record},
    {"osname", os},
    {"ostype", os},
    {"policyname", name, placeholder::policy},
    {"propertybag", nothing, {}, of_record},
    {"protectedcontaineruniqueid", nothing, {}, of_record},
    {"protecteditem", name, placeholder::vm},
    {"protectedserveruniqueid", nothing, {}, of_record},
    {"recoveryjobdestination", nothing, {}, of_record},
    {"recoveryjobrpdatetime", nothing, {}, of_record},
    {"recoveryjobrplocation", nothing, {}, of_record},
    {"recoverylocationtype", nothing, {}, of_record},
    {"recoveryservicesvault", name, placeholder::vault},
    {"recoveryservicesvaultname", name, placeholder::vault},
    {"resource", nothing, {}, of_record},
    {"resourcegroup", group, {}, of_record},
    {"resourcegroupname", group, {}, of_record},
    {"resourceid", nothing, {}, of_record},
    {"resourceprovider", nothing, {}, of_record},
    {"schemaversion", nothing, {}, of_record},
    {"sourcesystem", nothing, {}, of_record},
    {"starttime", time, {}, of_record},
    {"starttimeutc", time},
    {"state", nothing, {}, of_record},
    {"status", status, {}, of_record},
    {"storagereplicationtype", nothing, {}, of_record},
    {"storageuniqueid", nothing, {}, of_record},
    {"subscription", name, placeholder::subscription},
    {"subscriptionid", name, placeholder::subscription, of_record},
    {"tags", nothing, {}, of_record},
    {"targetresourcegroup", name, placeholder::vault_resource_group},
    {"targetvmname", name, placeholder::new_vm},
    {"tenantid", nothing, {}, of_record},
    {"timegenerated", nothing, {}, of_record},
    {"type", management, {}, of_record},
    {"vault", name, placeholder::vault},
    {"vaultname", name, placeholder::vault, of_record},
    {"vaultresourcegroup", name, placeholder::vault_resource_group},
    {"vaultresourcegroupname", name, placeholder::vault_resource_group},
    {"vaulttags", nothing, {}, of_record},
    {"vaulttype", nothing, {}, of_record},
    {"vaultuniqueid", nothing, {}, of_record},
    {"virtualmachine", name, placeholder::vm},
    {"virtualmachinename", name, placeholder::vm},
    {"virtualmachineresourcegroup", name, placeholder::resource_group},
    {"virtualmachineversion", nothing, {}, of_record},
    {"vm", name, placeholder::vm},
    {"vmname", name, placeholder::vm},
    {"vmresourcegroup", name, placeholder::resource_group},
    {"vmversion", nothing, {}, of_record},
    {"workloadname", name, placeholder::vm, of_record},
    {"workloadtype", management},
});
static_assert(std::ranges::is_sorted(fields, {}, &Field::key));

/// The row of this name; null where there is none.
const Field* row_of(std::string_view name) {
    const std::string wanted = plain(name);
    const auto found = std::ranges::lower_bound(fields, std::string_view(wanted), {}, &Field::key);
    return found != fields.end() && found->key == wanted ? &*found : nullptr;
}

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
    const Field* row = row_of(name);
    return row != nullptr && row->meaning != nothing ? row : nullptr;
}

bool has_trait(std::string_view name, Trait trait) {
    const Field* row = row_of(name);
    return row != nullptr && (row->traits & trait) != 0;
}

}  // namespace vmbackup_diag::evidence
