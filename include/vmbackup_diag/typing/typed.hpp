// From what somebody typed to the answer or the question that it means.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::typing {

/// What an open question can be answered with.
struct Choices {
    std::vector<render::Choice> list = {};
    bool takes_text = false;  ///< beside them any text, which then is not looked for in their words
    /// What has a name of its own is looked up, and is no part of an answer.
    std::function<bool(std::string_view)> is_known = [](std::string_view) { return false; };
};
/// Its answers, and behind them what was offered for a text that was not certain.
[[nodiscard]] Choices choices_at(const Position& open, const std::vector<const Entry*>& offered,
                                 const Knowledge& knowledge);

/// Of the answer that was typed the id; or the places, from 0, of all that it could be.
struct Typed {
    std::string_view id = {};
    std::vector<std::size_t> several = {};
};

/// An answer is meant by its number, its id or its words, by a start of its id that no other has, and by a part of its
/// words or its id that no other has; `n` is no, whatever else begins so.
[[nodiscard]] Typed choice_typed(const Choices& choices, std::string_view text);

/// As `choice_typed`, with nothing left out: a number, an id, or all of the words.
[[nodiscard]] std::string_view choice_typed_whole(const Choices& choices, std::string_view text);

/// The question that a number or a name means, among those answered; empty when there is none such.
[[nodiscard]] std::string question_meant(const std::vector<Passed>& answers, std::string_view which);

}  // namespace vmbackup_diag::typing
