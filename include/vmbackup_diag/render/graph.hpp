// Guides as drawings, for whoever wants to see one whole: Mermaid for Markdown, DOT for Graphviz.
#pragma once

#include <string>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::render {

enum class GraphLanguage { mermaid, dot };

/// The guide's questions, fixes and ends, with the answers that lead from one to the next.
[[nodiscard]] std::string graph(const Knowledge& knowledge, const Guide& guide, GraphLanguage language);

/// All guides, and which leads into which.
[[nodiscard]] std::string graph(const Knowledge& knowledge, GraphLanguage language);

}  // namespace vmbackup_diag::render
