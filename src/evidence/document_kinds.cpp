#include "document_kinds.hpp"

#include <algorithm>
#include <array>

#include "document_readers.hpp"
#include "fields.hpp"
#include "letters.hpp"

namespace vmbackup_diag::evidence {
namespace {

bool is_job(const Value& item) {
    const Value job = body(item);
    const bool is_named = has(job, {"entityFriendlyName"}) || has(job, {"jobType"});
    return is_named && (has(job, {"status"}) || has(job, {"backupManagementType"}));
}

bool is_powershell_job(const Value& item) {
    return has(item, {"JobId"}) && (has(item, {"WorkloadName"}) || has(item, {"ErrorDetails"}));
}

bool is_log_analytics(const Value& item) {
    const std::string category = item["Category"].text();
    if (has(item, {"tables"}) || holds(category, "AzureBackup")) {
        return true;
    }
    for (const Value member : body(item).children()) {
        if (has_trait(member.key(), of_log_analytics)) {
            return true;
        }
    }
    return false;
}

bool is_alert(const Value& item) {
    return item["schemaId"].text() == "azureMonitorCommonAlertSchema" || has(item["data"], {"essentials"}) ||
           has(item["properties"], {"essentials"});
}

bool is_activity(const Value& item) {
    return has(item, {"operationName"}) && has(item, {"correlationId"}) &&
           (has(item, {"eventTimestamp"}) || has(item, {"eventDataId"}) || has(item, {"resultType"}));
}

bool is_instance_view(const Value& item) {
    const Value view = body(item)["instanceView"] ? body(item)["instanceView"] : body(item);
    return has(view, {"vmAgent"}) || has(view, {"vmAgentVersion", "statuses"}) ||
           is_same_word(item["type"].text(), "Microsoft.Compute/virtualMachines") ||
           (has(view, {"statuses"}) && (has(view, {"disks"}) || has(view, {"extensions"})));
}

bool is_item(const Value& item) {
    const Value one = body(item);
    return has(one, {"kpisHealths"}) || has(one, {"protectionStatus"}) || has(one, {"protectionState"});
}

bool is_extension_status(const Value& item) { return has(item["status"], {"formattedMessage", "code"}); }

bool is_arm_error(const Value& item) {
    return has(item["error"], {"code"}) || has(item["error"], {"details"}) ||
           (has(item, {"code", "message"}) && (has(item, {"details"}) || has(item, {"target"})));
}

constexpr auto document_kinds = std::to_array<DocumentKind>({
    {"alert", "alert", is_alert, read_alerts},
    {"job-json", "job-list-json", is_job, read_jobs, true},
    {"powershell-json", "powershell-json", is_powershell_job, read_jobs, true},
    {"log-analytics", "log-analytics", is_log_analytics, read_jobs, true},
    {"activity-log", "activity-log", is_activity, read_activities},
    {"backup-item", "backup-item", is_item, read_items},
    {"instance-view", "instance-view", is_instance_view, read_instance_views},
    {"extension-log", "extension-log", is_extension_status, read_extension_statuses, false, true},
    {"arm-error", "arm-error", is_arm_error, nullptr, false, false, true},
});

}  // namespace

const DocumentKind* kind_of(const PastedDocuments& documents) {
    const auto kind = std::ranges::find_if(document_kinds, [&](const DocumentKind& one) {
        return !documents.all.empty() && one.fits(documents.all.front());
    });
    return kind == document_kinds.end() ? nullptr : &*kind;
}

}  // namespace vmbackup_diag::evidence
