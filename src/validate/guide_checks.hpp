// The parts of the rule about guides, each with what it needs to know.
#pragma once

#include "complaints.hpp"
#include "vmbackup_diag/engine/guide_graph.hpp"

namespace vmbackup_diag::validate {

/// A question's answers differ, can be typed, end in "I can't tell", and cover the fact that is asked for. `inside` is
/// the pointer to the question in its guide.
void check_question(const Knowledge& knowledge, const Guide& guide, const std::string& inside, const Question& question,
                    Complaints& complaints);

/// Complains about every circle; whether there is one.
[[nodiscard]] bool check_circles(const Knowledge& knowledge, const engine::GuideGraph& graph, Complaints& complaints);

}  // namespace vmbackup_diag::validate
