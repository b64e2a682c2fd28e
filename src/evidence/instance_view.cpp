#include "instance_view.hpp"

#include <fmt/format.h>

#include "letters.hpp"
#include "observable.hpp"
#include "values.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A status such as `PowerState/running`, wherever it is in the list; empty where none begins so.
Value status_of(const Value& statuses, std::string_view begin) {
    for (const Value status : statuses.children()) {
        if (stands_at(status["code"].text(), 0, begin)) {
            return status["code"];
        }
    }
    return {};
}

/// What stands behind the slash: `running`, `failed`.
std::string state_in(const Value& code) {
    const std::string text = lower(code.text());
    const std::size_t slash = text.find('/');
    const std::size_t begin = slash == text.npos ? text.size() : slash + 1;
    return text.substr(begin, text.find('/', begin) - begin);
}

void observe(EntryId entry, const Value& value, Found& found) {
    found.observed.push_back(
        {entry, MatchedBy::signature, fmt::format("\"{}\": \"{}\"", value.key(), value.text()), value.member_begin()});
}

void read_power(const std::string& power, const Value& code, Found& found) {
    if (power == "running") {
        found.fact("vm-state", "running");
    } else if (power == "stopped" || power == "deallocated") {
        found.fact("vm-state", "stopped");
        found.notes.push_back(fmt::format("the VM is {}: that its agent does not report is no fault then", power));
    } else if (power == "starting" || power == "stopping" || power == "deallocating") {
        found.fact("vm-state", "updating");
        observe(vm_between_states, code, found);
    }
}

bool is_ready(const Value& agent) {
    const Value version = agent["vmAgentVersion"];
    const std::string state = state_in(status_of(agent["statuses"], "ProvisioningState"));
    return !is_same(version.text(), "unknown") && (state.empty() || state == "succeeded");
}

void read_agent(const Value& agent, const std::string& power, Found& found) {
    if (agent.kind() == JsonKind::nothing) {
        return;
    }
    if (power != "running" && !power.empty()) {
        found.left_out.push_back({agent.member_begin(), agent.end()});
    } else if (agent && is_ready(agent)) {
        found.fact("agent-status", "ready");
    } else {
        found.fact("agent-status", "not-ready");
        const Value version = agent["vmAgentVersion"];
        const Value code = status_of(agent["statuses"], "ProvisioningState");
        if (version || code) {
            observe(agent_not_ready, is_same(version.text(), "unknown") || !code ? version : code, found);
        } else {
            found.observed.push_back(
                {agent_not_ready, MatchedBy::signature, "\"vmAgent\": null", agent.member_begin()});
        }
    }
}

bool has_failed(const Value& extension) {
    for (const Value status : extension["statuses"].children()) {
        const std::string level = lower(status["level"].text());
        if (state_in(status["code"]) == "failed" || level == "error" || level == "2") {
            return true;
        }
    }
    return false;
}

/// A report in the texts of the extension's statuses. It is shown where the text begins.
void read_reports(const Value& statuses, const Knowledge& knowledge, Found& found) {
    for (const Value status : statuses.children()) {
        const std::string text = status["message"].text();
        const Json nested = json(text, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const Value report = Value(nested, 0).front();
        Found inside;
        read_extension_status(report.kind() == JsonKind::array ? report.front() : report, knowledge, inside);
        for (Observed& observed : inside.observed) {
            observed.at = status["message"].member_begin();
            found.observed.push_back(std::move(observed));
        }
    }
}

void read_extensions(const Value& extensions, const Knowledge& knowledge, Found& found) {
    bool any = false;
    bool backup = false;
    bool other = false;
    for (const Value extension : extensions.children()) {
        const std::string type = extension["type"] ? extension["type"].text() : extension["name"].text();
        const bool is_for_backup = holds(type, "VMSnapshot");
        any = true;
        (is_for_backup ? backup : other) |= has_failed(extension);
        if (is_for_backup) {
            found.systems.add(holds(type, "Linux") ? Os::linux : Os::windows);
            read_reports(extension["statuses"], knowledge, found);
            read_reports(extension["substatuses"], knowledge, found);
        }
    }
    if (any) {
        found.fact("extensions", backup ? "backup-failed" : other ? "other-failed" : "all-succeeded");
    }
}

void read_system(const Value& vm, const Value& view, Found& found) {
    const Value body = vm["properties"] ? vm["properties"] : vm;
    add_os(found, view["osName"].text());
    add_os(found, body["storageProfile"]["osDisk"]["osType"].text());
    if (body["osProfile"]["windowsConfiguration"]) {
        found.systems.add(Os::windows);
    }
    if (body["osProfile"]["linuxConfiguration"]) {
        found.systems.add(Os::linux);
    }
}

}  // namespace

void read_instance_view(const Value& vm, const Knowledge& knowledge, Found& found) {
    const Value body = vm["properties"] ? vm["properties"] : vm;
    const Value view = body["instanceView"] ? body["instanceView"] : body;
    const Value power = status_of(view["statuses"], "PowerState");
    const Value provisioning = status_of(view["statuses"], "ProvisioningState");
    add_name(found, "vm", vm["name"].text());
    add_name(found, "resource-group",
             vm["resourceGroup"] ? vm["resourceGroup"].text() : vm["resourceGroupName"].text());
    read_system(vm, view, found);
    read_power(state_in(power), power, found);
    read_agent(view["vmAgentVersion"] ? view : view["vmAgent"], state_in(power), found);
    read_extensions(view["extensions"], knowledge, found);
    if (state_in(provisioning) == "failed") {
        observe(provisioning_failed, provisioning, found);
    } else if (is_same(body["provisioningState"].text(), "failed")) {
        observe(provisioning_failed, body["provisioningState"], found);
    }
}

}  // namespace vmbackup_diag::evidence
