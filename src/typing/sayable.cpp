#include "sayable.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/key_words.hpp"
#include "vmbackup_diag/typing/spoken.hpp"
#include "vmbackup_diag/typing/typed_limits.hpp"

namespace vmbackup_diag::typing {
namespace {

bool is_key(std::string_view line) {
    static constexpr std::array<std::string_view, 3> with_a_name{"b", "edit", "report"};
    const std::string first = lower(line.substr(0, line.find(' ')));
    const std::string_view called = key_called(first);
    const std::string_view key = called.empty() ? std::string_view(first) : called;
    const bool is_alone = first.size() == line.size();
    const bool is_one = key.starts_with('?') || key.size() == 1 || !called.empty();
    return is_alone ? is_one : std::ranges::find(with_a_name, key) != with_a_name.end();
}

/// As people write a part of it: a beginning of the id, or some of the words.
bool says(const Answer& answer, const std::string& said) {
    constexpr std::size_t enough_of_an_id = 3;
    constexpr std::size_t enough_of_the_words = 4;
    return answer.id == said || (said.size() >= enough_of_an_id && answer.id.starts_with(said)) ||
           (said.size() >= enough_of_the_words && lower(answer.label).find(said) != std::string::npos);
}

bool is_answer(const Knowledge& knowledge, const std::string& said) {
    for (const Guide& guide : knowledge.guides) {
        for (const Node& node : guide.nodes) {
            const auto* question = std::get_if<Question>(&node.body);
            if (question != nullptr &&
                std::ranges::any_of(question->answers, [&](const Answer& one) { return says(one, said); })) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

bool is_sayable(const Knowledge& knowledge, std::string_view line) {
    const std::string_view bare = line.substr(0, line.find_last_not_of(".)") + 1);
    const std::string said = lower(bare);
    return place_of(said) || said == worked_yes || said == worked_no || said == worked_not_yet || is_key(bare) ||
           !answer_said_by(letters_of(said)).empty() || says_none_of_these(letters_of(said)) ||
           !key_said_by(letters_of(said)).empty() || asks_back(letters_of(said)) || !limits_typed(bare).empty() ||
           find_named(knowledge, bare) != nullptr || is_answer(knowledge, said);
}

}  // namespace vmbackup_diag::typing
