#include "bookkeeping.hpp"

#include <algorithm>
#include <array>

#include "fields.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What a job or a row of Log Analytics says about itself in its first two levels, beside why it failed. Sorted.
constexpr auto bookkeeping = std::to_array<std::string_view>({
    "actionsinfo",
    "activityid",
    "adhocorscheduledjob",
    "archivetierstoragereplicationtype",
    "azuredatacenter",
    "backupitemfriendlyname",
    "backupitemid",
    "backupitemuniqueid",
    "backupmanagementserveruniqueid",
    "backupmanagementtype",
    "category",
    "containername",
    "correlationid",
    "datasourcefriendlyname",
    "datasourceresourceid",
    "datasourcesetfriendlyname",
    "datasourcesetresourceid",
    "datasourcesettype",
    "datasourcetype",
    "datatransferredinmb",
    "duration",
    "endtime",
    "entityfriendlyname",
    "etag",
    "eventname",
    "id",
    "internalpropertybag",
    "iscancellable",
    "isretriable",
    "isusertriggered",
    "jobdurationinsecs",
    "jobid",
    "joboperation",
    "joboperationsubtype",
    "jobstartdatetime",
    "jobstatus",
    "jobtype",
    "jobuniqueid",
    "location",
    "name",
    "operationname",
    "propertybag",
    "protectedcontaineruniqueid",
    "protectedserveruniqueid",
    "recoveryjobdestination",
    "recoveryjobrpdatetime",
    "recoveryjobrplocation",
    "recoverylocationtype",
    "resource",
    "resourcegroup",
    "resourcegroupname",
    "resourceid",
    "resourceprovider",
    "schemaversion",
    "sourcesystem",
    "starttime",
    "state",
    "status",
    "storagereplicationtype",
    "storageuniqueid",
    "subscriptionid",
    "tags",
    "tenantid",
    "timegenerated",
    "type",
    "vaultname",
    "vaulttags",
    "vaulttype",
    "vaultuniqueid",
    "virtualmachineversion",
    "vmversion",
    "workloadname",
});
static_assert(std::ranges::is_sorted(bookkeeping));

/// What nothing but a record of a job has. Sorted.
constexpr auto only_in_jobs =
    std::to_array<std::string_view>({"alertrule", "errordetails", "eventtimestamp", "jobfailurecode", "jobid",
                                     "joboperation", "jobstatus", "jobtype", "jobuniqueid"});
static_assert(std::ranges::is_sorted(only_in_jobs));

}  // namespace

bool is_bookkeeping(std::string_view name) {
    return std::ranges::binary_search(bookkeeping, std::string_view(plain(name)));
}

bool is_only_in_jobs(std::string_view name) {
    return std::ranges::binary_search(only_in_jobs, std::string_view(plain(name)));
}

}  // namespace vmbackup_diag::evidence
