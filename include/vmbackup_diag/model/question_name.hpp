// What a question is called by those who answer it: where a case is stored, in a form, and by a bot.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/guide.hpp"

namespace vmbackup_diag {

/// How the name of the question ends that follows a fix.
inline constexpr std::string_view after_a_fix = ".worked";

/// The name of a node's question: the guide's, and after a dot the node's, unless they are the same.
[[nodiscard]] inline std::string question_name(const Guide& guide, const Node& node) {
    std::string name(guide.id.text);
    if (guide.id.text != node.id.text) {
        name.append(".").append(node.id.text);
    }
    return name;
}

/// The name of the question after the fix that stands at a node.
[[nodiscard]] inline std::string name_after_fix(const Guide& guide, const Node& node) {
    return question_name(guide, node).append(after_a_fix);
}

/// The name of the question after the fix that comes before any guide.
[[nodiscard]] inline std::string name_after_fix(const Entry& entry) {
    return std::string(entry.id.text).append(after_a_fix);
}

/// The guide that a question's name begins with; for the fix before any guide it is none.
[[nodiscard]] constexpr GuideId guide_named_in(std::string_view question) {
    return {question.substr(0, std::min(question.find('.'), question.size()))};
}

}  // namespace vmbackup_diag
