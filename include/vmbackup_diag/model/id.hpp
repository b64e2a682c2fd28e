// Ids of different things do not mix: an id of a fix is no id of a link, and the compiler says so.
#pragma once

#include <compare>
#include <string_view>

namespace vmbackup_diag {

template <class Tag>
struct Id {
    std::string_view text = {};

    [[nodiscard]] constexpr bool empty() const { return text.empty(); }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using EntryId = Id<struct EntryTag>;
using FixId = Id<struct FixTag>;
using GuideId = Id<struct GuideTag>;
using NodeId = Id<struct NodeTag>;
using LinkId = Id<struct LinkTag>;
using EscalationId = Id<struct EscalationTag>;
using FactId = Id<struct FactTag>;

}  // namespace vmbackup_diag
