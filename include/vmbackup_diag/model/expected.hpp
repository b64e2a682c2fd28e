// What the program itself expects of a knowledge base, by id: where a conversation begins, what the evidence shows by
// its structure, which names it holds.
//
// A base without one of them has nothing to say there. So that none goes by a new name unnoticed, each stands in a list
// here, and the rule `expected` of `kb lint` holds a base that conversations begin in to the lists.
#pragma once

#include <array>

#include "vmbackup_diag/model/known_fact.hpp"

namespace vmbackup_diag {

inline constexpr GuideId start_guide{"start"};                   ///< where who has no code begins
inline constexpr EscalationId unknown_code{"unknown-code"};      ///< what to send to support about what nobody knows
inline constexpr FixId usual_fix{"retry-after-platform-error"};  ///< what is always worth a try

/// The facts that say which system the VM runs, and what was to be done: their values are words of the program's.
inline constexpr FactId os_fact{"os"};
inline constexpr FactId operation_fact{"operation"};

namespace vm_state {
inline constexpr FactId fact{"vm-state"};
inline constexpr KnownFact running{fact, "running"};
inline constexpr KnownFact stopped{fact, "stopped"};
inline constexpr KnownFact failed{fact, "failed"};
inline constexpr KnownFact updating{fact, "updating"};
}  // namespace vm_state

namespace agent_status {
inline constexpr FactId fact{"agent-status"};
inline constexpr KnownFact ready{fact, "ready"};
inline constexpr KnownFact not_ready{fact, "not-ready"};
}  // namespace agent_status

namespace extension_states {
inline constexpr FactId fact{"extensions"};
inline constexpr KnownFact all_succeeded{fact, "all-succeeded"};
inline constexpr KnownFact backup_failed{fact, "backup-failed"};
inline constexpr KnownFact other_failed{fact, "other-failed"};
}  // namespace extension_states

namespace writers_state {
inline constexpr FactId fact{"writers-state"};
inline constexpr KnownFact failed{fact, "failed"};
inline constexpr KnownFact waiting{fact, "waiting"};
inline constexpr KnownFact none{fact, "none"};
inline constexpr KnownFact stable{fact, "stable"};
}  // namespace writers_state

namespace agent_service {
inline constexpr FactId fact{"agent-service"};
inline constexpr KnownFact running{fact, "running"};
}  // namespace agent_service

namespace dhcp {
inline constexpr FactId fact{"dhcp"};
inline constexpr KnownFact on{fact, "dhcp-on"};
}  // namespace dhcp

namespace host_address {
inline constexpr FactId fact{"host-address"};
inline constexpr KnownFact open{fact, "open"};
}  // namespace host_address

namespace guest_system {
inline constexpr FactId fact{"system"};
inline constexpr KnownFact up{fact, "up"};
}  // namespace guest_system

namespace azure_power {
inline constexpr FactId fact{"azure-power"};
inline constexpr KnownFact running{fact, "running"};
}  // namespace azure_power

namespace log_on {
inline constexpr FactId fact{"log-on"};
inline constexpr KnownFact works{fact, "works"};
}  // namespace log_on

namespace freeze_result {
inline constexpr FactId fact{"freeze-result"};
inline constexpr KnownFact hung{fact, "hung"};
}  // namespace freeze_result

namespace com_services {
inline constexpr FactId fact{"com-services"};
inline constexpr KnownFact healthy{fact, "healthy"};
}  // namespace com_services

namespace all_writers {
inline constexpr FactId fact{"all-writers"};
inline constexpr KnownFact stable{fact, "all-stable"};
}  // namespace all_writers

namespace providers {
inline constexpr FactId fact{"providers"};
inline constexpr KnownFact other{fact, "other"};
inline constexpr KnownFact missing{fact, "missing"};
inline constexpr KnownFact ordinary{fact, "ordinary"};
}  // namespace providers

/// What is as it should be: the words of what shows it speak of no failure.
inline constexpr std::array facts_of_health{vm_state::running, agent_status::ready, agent_service::running,
                                            dhcp::on,          host_address::open,  com_services::healthy};

/// What is true of a VM whatever failed. Any other fact is about what failed.
inline constexpr std::array facts_of_the_vm{os_fact,
                                            operation_fact,
                                            vm_state::fact,
                                            agent_status::fact,
                                            extension_states::fact,
                                            agent_service::fact,
                                            dhcp::fact,
                                            host_address::fact,
                                            guest_system::fact,
                                            azure_power::fact,
                                            log_on::fact};

/// Of these, what stays so when a fix has put right what failed.
[[nodiscard]] constexpr bool outlasts_a_fix(FactId fact) { return fact == os_fact || fact == operation_fact; }

/// The entries that structure alone can prove.
namespace provable {
inline constexpr EntryId writers_failed{"ExtensionFailedVssWriterInBadState"};
inline constexpr EntryId no_writers{"ExtensionFailedVssServiceInBadState"};
inline constexpr EntryId no_provider{"VSS_E_PROVIDER_NOT_REGISTERED"};
inline constexpr EntryId storage_is_full{"VSS_E_INSUFFICIENT_STORAGE"};
inline constexpr EntryId agent_not_ready{"UserErrorGuestAgentStatusUnavailable"};
inline constexpr EntryId provisioning_failed{"UserErrorVmProvisioningStateFailed"};
inline constexpr EntryId vm_between_states{"UserErrorVmNotInDesirableState"};
inline constexpr EntryId hangs_while_frozen{"NoExtensionStatusButStatusBlobAvailable"};
}  // namespace provable

/// The placeholders that names in the evidence fill.
namespace placeholder {
inline constexpr std::string_view vm = "vm";
inline constexpr std::string_view new_vm = "new-vm";
inline constexpr std::string_view resource_group = "resource-group";
inline constexpr std::string_view subscription = "subscription";
inline constexpr std::string_view vault = "vault";
inline constexpr std::string_view vault_resource_group = "vault-resource-group";
inline constexpr std::string_view policy = "backup-policy";
inline constexpr std::string_view job = "job";
inline constexpr std::string_view restore_point = "restore-point";
inline constexpr std::string_view restore_point_collection = "restore-point-collection";
inline constexpr std::string_view restore_point_resource_group = "restore-point-resource-group";
inline constexpr std::string_view key_vault = "key-vault";
inline constexpr std::string_view key_vault_resource_group = "key-vault-resource-group";
inline constexpr std::string_view lock = "lock";
inline constexpr std::string_view assignment = "assignment";
}  // namespace placeholder

namespace expected {

inline constexpr std::array entries{provable::writers_failed,    provable::no_writers,
                                    provable::no_provider,       provable::storage_is_full,
                                    provable::agent_not_ready,   provable::provisioning_failed,
                                    provable::vm_between_states, provable::hangs_while_frozen};

inline constexpr std::array facts{vm_state::running,
                                  vm_state::stopped,
                                  vm_state::failed,
                                  vm_state::updating,
                                  agent_status::ready,
                                  agent_status::not_ready,
                                  extension_states::all_succeeded,
                                  extension_states::backup_failed,
                                  extension_states::other_failed,
                                  writers_state::failed,
                                  writers_state::waiting,
                                  writers_state::none,
                                  writers_state::stable,
                                  agent_service::running,
                                  dhcp::on,
                                  host_address::open,
                                  guest_system::up,
                                  azure_power::running,
                                  log_on::works,
                                  freeze_result::hung,
                                  com_services::healthy,
                                  all_writers::stable,
                                  providers::other,
                                  providers::missing,
                                  providers::ordinary};

inline constexpr std::array placeholders{placeholder::vm,
                                         placeholder::new_vm,
                                         placeholder::resource_group,
                                         placeholder::subscription,
                                         placeholder::vault,
                                         placeholder::vault_resource_group,
                                         placeholder::policy,
                                         placeholder::job,
                                         placeholder::restore_point,
                                         placeholder::restore_point_collection,
                                         placeholder::restore_point_resource_group,
                                         placeholder::key_vault,
                                         placeholder::key_vault_resource_group,
                                         placeholder::lock,
                                         placeholder::assignment};

}  // namespace expected
}  // namespace vmbackup_diag
