// Every question by the name that users say: those of the guides, and "did it work?" after each fix.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::engine {

/// What a name stands for.
struct Asked {
    std::string name;
    const Question* question = nullptr;  ///< null for "did it work?"
    const Node* node = nullptr;          ///< where it is asked; null for a fix that comes before any guide
};

[[nodiscard]] std::vector<Asked> all_questions(const Knowledge& knowledge);

/// The question of this name; empty when there is none.
[[nodiscard]] std::optional<Asked> find_question(const Knowledge& knowledge, std::string_view name);

/// The ids that answer it; a question of input `text` takes the name of an entry too.
[[nodiscard]] std::vector<std::string_view> answers_of(const Asked& asked);
[[nodiscard]] bool takes(const Knowledge& knowledge, const Asked& asked, std::string_view answer);

}  // namespace vmbackup_diag::engine
