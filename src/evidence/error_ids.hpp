// The ids of resources in what an error says: of something in a subscription, or in a management group, where most
// policies are assigned.
#pragma once

#include <functional>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Does this with each id, without what belongs to the sentence around it.
void each_id(std::string_view error, const std::function<void(std::string_view id)>& take);

[[nodiscard]] bool holds_an_id(std::string_view error);

}  // namespace vmbackup_diag::evidence
