#include "instance_view.hpp"

#include <fmt/format.h>

#include "documents.hpp"
#include "statuses.hpp"
#include "values.hpp"
#include "vm_extensions.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

void observe(EntryId entry, const Value& value, Found& found) {
    found.observed.push_back(
        {entry, MatchedBy::signature, fmt::format("\"{}\": \"{}\"", value.key(), value.text()), value.member_begin()});
}

void read_power(const std::string& power, const Value& code, Found& found) {
    if (power == "running") {
        found.fact(vm_state::running);
    } else if (power == "stopped" || power == "deallocated") {
        found.fact(vm_state::stopped);
        found.notes.push_back(fmt::format("the VM is {}: that its agent does not report is no fault then", power));
    } else if (power == "starting" || power == "stopping" || power == "deallocating") {
        found.fact(vm_state::updating);
        observe(provable::vm_between_states, code, found);
    }
}

bool is_ready(const Value& agent) {
    const Value version = agent["vmAgentVersion"];
    const std::string state = state_in(status_of(agent["statuses"], "ProvisioningState"));
    return !is_same_word(version.text(), "unknown") && (state.empty() || state == "succeeded");
}

void read_agent(const Value& agent, const std::string& power, Found& found) {
    if (agent.kind() == JsonKind::nothing) {
        return;
    }
    if (power != "running" && !power.empty()) {
        found.left_out.push_back({agent.member_begin(), agent.end()});
    } else if (agent && is_ready(agent)) {
        found.fact(agent_status::ready);
    } else {
        found.fact(agent_status::not_ready);
        const Value version = agent["vmAgentVersion"];
        const Value code = status_of(agent["statuses"], "ProvisioningState");
        if (version || code) {
            observe(provable::agent_not_ready, is_same_word(version.text(), "unknown") || !code ? version : code,
                    found);
        } else {
            found.observed.push_back(
                {provable::agent_not_ready, MatchedBy::signature, "\"vmAgent\": null", agent.member_begin()});
        }
    }
}

void read_system(const Value& vm, const Value& view, Found& found) {
    const Value one = body(vm);
    add_os(found, view["osName"].text());
    add_os(found, one["storageProfile"]["osDisk"]["osType"].text());
    if (one["osProfile"]["windowsConfiguration"]) {
        found.systems.add(Os::windows);
    }
    if (one["osProfile"]["linuxConfiguration"]) {
        found.systems.add(Os::linux);
    }
}

}  // namespace

void read_instance_view(const Value& vm, const Knowledge& knowledge, Found& found) {
    const Value one = body(vm);
    const Value view = one["instanceView"] ? one["instanceView"] : one;
    const Value power = status_of(view["statuses"], "PowerState");
    const Value provisioning = status_of(view["statuses"], "ProvisioningState");
    add_name(found, placeholder::vm, vm["name"].text());
    add_name(found, placeholder::resource_group,
             vm["resourceGroup"] ? vm["resourceGroup"].text() : vm["resourceGroupName"].text());
    read_system(vm, view, found);
    read_power(state_in(power), power, found);
    read_agent(view["vmAgentVersion"] ? view : view["vmAgent"], state_in(power), found);
    read_extensions(view["extensions"], knowledge, found);
    if (state_in(provisioning) == "failed") {
        observe(provable::provisioning_failed, provisioning, found);
    } else if (is_same_word(one["provisioningState"].text(), "failed")) {
        observe(provable::provisioning_failed, one["provisioningState"], found);
    }
}

}  // namespace vmbackup_diag::evidence
