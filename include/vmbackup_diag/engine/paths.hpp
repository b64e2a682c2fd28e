// What lies ahead: the ways from a node to a fix or an end, and how many questions each takes.
#pragma once

#include <set>
#include <string_view>

#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// The ways to a first fix or an end. What is known is not asked, along the way too.
struct Paths {
    std::size_t min = 0;
    std::size_t max = 0;
    double count = 0;
    double questions = 0;  ///< of all the paths together

    [[nodiscard]] double mean() const { return count > 0 ? questions / count : 0; }
};

[[nodiscard]] Paths paths_from(const Knowledge& knowledge, const Guide& guide, NodeId node,
                               std::vector<KnownFact> known);

/// The fixes and escalations that can be reached from a guide, by their ids.
[[nodiscard]] std::set<std::string_view> outcomes_of(const Knowledge& knowledge, const Guide& guide);

}  // namespace vmbackup_diag::engine
