// The entries that structure alone can prove. A knowledge base without one of them simply has nothing to say there.
#pragma once

#include "vmbackup_diag/model/id.hpp"

namespace vmbackup_diag::evidence {

inline constexpr EntryId writers_failed{"ExtensionFailedVssWriterInBadState"};
inline constexpr EntryId no_writers{"ExtensionFailedVssServiceInBadState"};
inline constexpr EntryId no_provider{"VSS_E_PROVIDER_NOT_REGISTERED"};
inline constexpr EntryId storage_is_full{"VSS_E_INSUFFICIENT_STORAGE"};
inline constexpr EntryId agent_not_ready{"UserErrorGuestAgentStatusUnavailable"};
inline constexpr EntryId provisioning_failed{"UserErrorVmProvisioningStateFailed"};
inline constexpr EntryId vm_between_states{"UserErrorVmNotInDesirableState"};
inline constexpr EntryId hangs_while_frozen{"NoExtensionStatusButStatusBlobAvailable"};

}  // namespace vmbackup_diag::evidence
