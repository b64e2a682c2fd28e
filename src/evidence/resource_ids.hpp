// Names out of the ids of resources, which stand in JSON, in messages and in addresses of the portal alike.
#pragma once

#include <functional>
#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// How the id of a VM in a vault goes on behind what it is an id of: `VM;iaasvmcontainerv2;prod;web01`.
inline constexpr std::string_view container_mark = "iaasvmcontainerv2;";

/// What is done with a name: the placeholder that it fills, and the name as it stands, which may be empty.
using TakeName = std::function<void(std::string_view placeholder, std::string_view name)>;

/// Takes the names in every id in the text: /subscriptions/.../virtualMachines/web01, iaasvmcontainerv2;prod;web01,
/// and %2Fsubscriptions%2F... as addresses have it. A name that may be cut is left out.
void read_resource_ids(std::string_view text, const TakeName& take);

/// The same for a text that is an id and no more, of which nothing is cut.
void read_whole_id(std::string_view id, const TakeName& take);

/// Whether the text is made of nothing but what an id may hold. Where a name in one ends otherwise, it is none of
/// Azure.
[[nodiscard]] bool is_resource_id(std::string_view text);

/// Adds them to what was found.
void read_resource_ids(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
