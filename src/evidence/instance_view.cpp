#include "instance_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents.hpp"
#include "letters.hpp"
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
    if (power == "stopped" || power == "deallocated") {
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

/// The agents of the two systems say in their own words that they run.
void read_system_of(const Value& agent, Found& found) {
    for (const Value status : agent["statuses"].children()) {
        const std::string message = status["message"].text();
        if (message == "Guest Agent is running") {
            found.systems.add(Os::linux);
        } else if (stands_at(message, 0, "GuestAgent is running and processing")) {
            found.systems.add(Os::windows);
        }
    }
}

void read_agent(const Value& agent, const std::string& power, Found& found) {
    if (agent.kind() == JsonKind::nothing) {
        return;
    }
    read_system_of(agent, found);
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

/// Whether the agent is ready and nothing is seen to have failed.
bool is_healthy(const Found& found) {
    const auto is_seen = [&](const KnownFact& fact) {
        return std::ranges::find(found.facts, fact) != found.facts.end();
    };
    return found.observed.empty() && is_seen(agent_status::ready) && !is_seen(extension_states::backup_failed) &&
           !is_seen(extension_states::other_failed);
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
    const Value failed_state = state_in(provisioning) == "failed"                        ? provisioning
                               : is_same_word(one["provisioningState"].text(), "failed") ? one["provisioningState"]
                                                                                         : Value{};
    read_power(state_in(power), power, found);
    if (failed_state) {
        found.fact(vm_state::failed);
    } else if (state_in(power) == "running") {
        found.fact(vm_state::running);
    }
    read_agent(view["vmAgentVersion"] ? view : view["vmAgent"], state_in(power), found);
    read_extensions(view["extensions"], knowledge, found);
    read_handlers(view["vmAgent"]["extensionHandlers"], found);
    if (failed_state) {
        observe(provable::provisioning_failed, failed_state, found);
    }
    if (is_healthy(found)) {
        found.notes.emplace_back("the VM agent is ready, and nothing in this has failed");
    }
}

}  // namespace vmbackup_diag::evidence
