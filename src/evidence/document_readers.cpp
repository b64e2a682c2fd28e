#include "document_readers.hpp"

#include <fmt/format.h>

#include "extension_status.hpp"
#include "instance_view.hpp"
#include "job_state.hpp"
#include "letters.hpp"
#include "records.hpp"
#include "values.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

Value data_of_alert(const Value& alert) { return alert["data"] ? alert["data"] : alert["properties"]; }

void read_alert(const Value& alert, Found& found) {
    const Value data = data_of_alert(alert);
    const Value essentials = data["essentials"];
    const std::string rule = essentials["alertRule"].text();
    add_time(found,
             essentials["firedDateTime"] ? essentials["firedDateTime"].text() : essentials["startDateTime"].text());
    add_operation(found, rule.substr(0, rule.find(' ')));
    const Value context = data["alertContext"] ? data["alertContext"] : data["context"];
    for (const Value item : context["affectedItems"].children()) {
        add_name(found, placeholder::vm, item.text());
    }
    add_name(found, placeholder::job, context["extendedInfo"]["jobId"].text());
}

/// What succeeded in an activity log is no evidence.
void read_activity(const Value& activity, Found& found) {
    const std::string status =
        activity["status"]["value"] ? activity["status"]["value"].text() : activity["status"].text();
    const JobState state = job_state(status);
    if (state == JobState::completed || state == JobState::running) {
        found.left_out.push_back({activity.begin(), activity.end()});
        return;
    }
    const Value operation = activity["operationName"];
    const std::string name = operation["value"] ? operation["value"].text() : operation.text();
    if (holds(name, "/protectedItems/backup/action")) {
        found.operations.add(Operation::backup);
    } else if (holds(name, "/restore/action")) {
        found.operations.add(Operation::restore);
    }
    add_time(found, activity["eventTimestamp"] ? activity["eventTimestamp"].text() : activity["time"].text());
    add_activity(found, activity["correlationId"].text());
}

/// What the health says of backups and of restores; what is healthy is no evidence.
void read_item(const Value& item, Found& found) {
    const Value one = body(item);
    for (const Value health : one["kpisHealths"].children()) {
        if (is_same_word(health["resourceHealthStatus"].text(), "Healthy")) {
            found.left_out.push_back({health.member_begin(), health.end()});
        }
    }
    if (is_of_a_vm(one["backupManagementType"].text())) {
        add_name(found, placeholder::vm, one["friendlyName"].text());
    }
    add_name(found, placeholder::vault_resource_group, item["resourceGroup"].text());
    add_name(found, placeholder::policy, one["policyName"].text());
    add_time(found, one["lastBackupTime"].text());
}

}  // namespace

void read_jobs(const PastedDocuments& jobs, const Knowledge&, Found& found) {
    Jobs read(found);
    for (const Value& job : jobs.all) {
        if (has(job, {"tables"})) {
            read.add_tables(job);
        } else {
            read.add(record(job));
        }
    }
    read.finish();
}

void read_alerts(const PastedDocuments& alerts, const Knowledge&, Found& found) {
    std::size_t resolved = 0;
    for (const Value& alert : alerts.all) {
        const Value condition = data_of_alert(alert)["essentials"]["monitorCondition"];
        if (job_state(condition.text()) == JobState::completed) {
            found.left_out.push_back({alert.begin(), alert.end()});
            ++resolved;
        } else {
            read_alert(alert, found);
        }
    }
    if (resolved > 0) {
        found.notes.push_back(
            alerts.all.size() == 1
                ? "the alert is resolved, which is no failure"
                : fmt::format("of {} alerts those that are resolved are left out: {}", alerts.all.size(), resolved));
    }
}

void read_activities(const PastedDocuments& documents, const Knowledge&, Found& found) {
    for (const Value& one : documents.all) {
        read_activity(one, found);
    }
}

void read_items(const PastedDocuments& documents, const Knowledge&, Found& found) {
    for (const Value& one : documents.all) {
        read_item(one, found);
    }
}

void read_instance_views(const PastedDocuments& documents, const Knowledge& knowledge, Found& found) {
    for (const Value& one : documents.all) {
        read_instance_view(one, knowledge, found);
    }
}

void read_extension_statuses(const PastedDocuments& documents, const Knowledge& knowledge, Found& found) {
    for (const Value& one : documents.all) {
        read_extension_status(one, knowledge, found);
    }
}

}  // namespace vmbackup_diag::evidence
