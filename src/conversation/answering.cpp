// An answer in a conversation, and what it changes.
#include <fmt/format.h>

#include "conversation.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/spoken.hpp"
#include "vmbackup_diag/typing/typed.hpp"

namespace vmbackup_diag::conversation {
namespace {

/// Places, from 0, as a sentence names them.
std::string numbers_of(const std::vector<std::size_t>& places) {
    std::vector<std::string> numbers;
    for (const std::size_t place : places) {
        numbers.push_back(std::to_string(place + 1));
    }
    return one_of(std::vector<std::string_view>(numbers.begin(), numbers.end()));
}

/// How the fix that ended it went, in words and not by a number, which has no answer beside it there; empty where this
/// says nothing of it.
std::string_view said_at_the_end(const Position& position, std::string_view text) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    const bool is_end = fix != nullptr && position.id.empty() && !typing::place_of(text);
    return is_end ? typing::choice_typed_whole({.list = render::choices_after(fix->purpose)}, text)
                  : std::string_view{};
}

/// After a fix that did not help, what it has changed is what counts.
Moment with_what_is_since(Moment next, std::string_view answer) {
    if (next.since && answer == worked_no) {
        next.the_case.known = std::move(next.since->known);
        next.the_case.seen = std::move(next.since->seen);
    }
    next.since.reset();
    return next;
}

}  // namespace

void Conversation::answer(const std::string& text) {
    const typing::Choices here = choices();
    const bool has_nothing = text.empty() || typing::answer_said_by(typing::letters_of(text)) == unknown;
    const bool is_default = has_nothing && here.takes_text && here.list.size() == offered_.size() + 1;
    const typing::Typed typed = is_default ? typing::Typed{here.list.front().id} : typing::choice_typed(here, text);
    if (const Entry* entry = offered(typed.id)) {
        choose(*entry);
    } else if (!typed.id.empty()) {
        give(typed.id);
    } else if (!typed.several.empty()) {
        say(fmt::format("\"{}\" could be more than one answer: {}. Type its number.", text, numbers_of(typed.several)));
    } else if (text.empty() && is_over()) {
        quit();
    } else if (const auto said = said_at_the_end(now(), text); !said.empty()) {
        say_otherwise(history_.now(), said);
    } else if (text.find_first_not_of("0123456789") == text.npos) {
        say(fmt::format("Type {}, or {}.", what_to_type(),
                        is_over() ? "h for the keys" : "? to see why this is asked"));
        if (text.empty()) {
            show_question();
        }
    } else if (const auto pasted = typing::pasted_case(text)) {
        take_up(*pasted);
    } else if (!offered_.empty() && !here.takes_text && typing::says_none_of_these(typing::letters_of(text))) {
        offered_.clear();
        show_question();
    } else if (!says_how_it_is_now(text)) {
        look_up(text);
    }
}

void Conversation::give(std::string_view id) {
    Moment next = history_.now();
    next.the_case = *engine::answered(desk_.knowledge(), the_case(), id);
    change(with_what_is_since(std::move(next), id), now().id);
}

/// Where a fix ended it: how that went, for good or until now, is answered anew.
void Conversation::say_otherwise(Moment next, std::string_view answer) {
    const std::string question = now().path.back().question;
    auto open = engine::reopened(desk_.knowledge(), next.the_case, question);
    auto answered = open ? engine::answered(desk_.knowledge(), *std::move(open), answer) : std::nullopt;
    next.the_case = answered ? *std::move(answered) : std::move(next.the_case);
    change(std::move(next), question);
}

engine::Change Conversation::change_to(const Case& next, std::string_view question, const Case& before) const {
    const Knowledge& knowledge = desk_.knowledge();
    return engine::change(engine::live_answers(knowledge, before), engine::live_answers(knowledge, next), question,
                          engine::position(knowledge, next).known());
}

/// What is kept is said once, until another way is taken.
void Conversation::change(Moment next, const std::string& question, const Case& before) {
    const bool is_on_its_way = the_case().reopened.empty() && next.the_case.at == the_case().at;
    auto [kept, lost, contradicted] = change_to(next.the_case, question, before);
    if (!is_on_its_way) {
        told_kept_.clear();
    }
    std::erase_if(kept, [&](const Passed& one) { return !told_kept_.insert(one.question).second; });
    history_.change(std::move(next));
    desk_.ask(render::change_page(kept, lost, contradicted));
    arrive();
}

/// What an answer can be typed as, as far as answers have numbers.
std::string Conversation::what_to_type() const {
    const std::size_t count = choices().list.size();
    return is_over() && count == 0 ? "b to go back" : count == 1 ? "1" : fmt::format("a number from 1 to {}", count);
}

}  // namespace vmbackup_diag::conversation
