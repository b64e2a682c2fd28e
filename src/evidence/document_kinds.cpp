// Which kind a document is, by the members that it has.
#include <algorithm>

#include "documents.hpp"
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

struct Rule {
    std::string_view kind;
    bool (*fits)(const Value&);
};

constexpr auto rules = std::to_array<Rule>({
    {"alert", is_alert},
    {"job-json", is_job},
    {"powershell-json", is_powershell_job},
    {"log-analytics", is_log_analytics},
    {"activity-log", is_activity},
    {"backup-item", is_item},
    {"instance-view", is_instance_view},
    {"extension-log", is_extension_status},
    {"arm-error", is_arm_error},
});

}  // namespace

bool is_kind_of_jobs(std::string_view kind) {
    return kind == "job-json" || kind == "job-list-json" || kind == "powershell-json" || kind == "log-analytics";
}

Documents documents(const Json& json) {
    Documents out;
    const auto add_list = [&](const Value& list) {
        out.is_list = true;
        for (const Value item : list.children()) {
            out.all.push_back(item);
        }
    };
    for (const Value root : Value(json, 0).children()) {
        const auto wrapper =
            std::ranges::find_if(wrappers, [&](std::string_view name) { return root[name].kind() == JsonKind::array; });
        if (root.kind() == JsonKind::array) {
            add_list(root);
        } else if (wrapper != wrappers.end()) {
            add_list(root[*wrapper]);
        } else {
            out.is_list = out.is_list || !out.all.empty();
            out.all.push_back(root);
        }
    }
    return out;
}

Value body(const Value& item) { return item["properties"] ? item["properties"] : item; }

bool has(const Value& value, std::initializer_list<std::string_view> names) {
    return std::ranges::all_of(names, [&](std::string_view name) { return value[name].kind() != JsonKind::nothing; });
}

std::string_view kind_of_document(const Documents& documents) {
    for (const Rule& rule : rules) {
        if (!documents.all.empty() && rule.fits(documents.all.front())) {
            return documents.is_list && rule.kind == "job-json" ? "job-list-json" : rule.kind;
        }
    }
    return {};
}

}  // namespace vmbackup_diag::evidence
