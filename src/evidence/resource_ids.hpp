// Names out of the ids of resources, which stand in JSON, in messages and in addresses of the portal alike.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Adds the names in every id in the text: /subscriptions/.../virtualMachines/web01, iaasvmcontainerv2;prod;web01.
void read_resource_ids(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
