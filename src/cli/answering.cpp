// An answer in a conversation, or a text that was pasted instead of one, and what it changes.
#include <fmt/format.h>

#include "begun.hpp"
#include "conversation.hpp"
#include "looked_up.hpp"
#include "typed.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view or_be_asked = "Paste another part of the message, or press Enter to be asked instead.";

/// Places, from 0, as a sentence names them.
std::string numbers_of(const std::vector<std::size_t>& places) {
    std::vector<std::string> numbers;
    for (const std::size_t place : places) {
        numbers.push_back(std::to_string(place + 1));
    }
    return one_of(std::vector<std::string_view>(numbers.begin(), numbers.end()));
}

}  // namespace

void Conversation::answer(const std::string& text) {
    const Choices here = choices();
    const bool is_default = text.empty() && here.takes_text && here.list.size() == offered_.size() + 1;
    const Typed typed = is_default ? Typed{here.list.front().id} : choice_typed(here, text);
    if (const Entry* entry = offered(typed.id)) {
        look_up(std::string(entry->id.text));
    } else if (!typed.id.empty()) {
        Moment next = history_.now();
        next.the_case = *engine::answered(session_.knowledge(), the_case(), typed.id);
        change(std::move(next), now().id);
    } else if (!typed.several.empty()) {
        say(fmt::format("\"{}\" could be more than one answer: {}. Type its number.", text, numbers_of(typed.several)));
    } else if (text.empty() && is_over()) {
        quit();
    } else if (text.find_first_not_of("0123456789") == text.npos) {
        say(fmt::format("Type {}, or {}.", what_to_type(),
                        is_over() ? "h for the keys" : "? to see why this is asked"));
        if (text.empty()) {
            show_question();
        }
    } else if (const auto pasted = pasted_case(text)) {
        take_up(*pasted);
    } else {
        look_up(text);
    }
}

void Conversation::change(Moment next, const std::string& question) {
    const auto before = engine::live_answers(session_.knowledge(), the_case());
    const auto [kept, lost] =
        engine::change(before, engine::live_answers(session_.knowledge(), next.the_case), question);
    history_.change(std::move(next));
    session_.ask(render::change_page(kept, lost));
    arrive();
}

/// What the options say holds for every VM, and so does what the person cannot do.
Moment Conversation::of_another_vm() const {
    return {.the_case = {.at = first_.the_case.at, .known = facts_of(session_.options()), .limits = the_case().limits},
            .context = session_.context()};
}

/// A code or message, at whatever question it is pasted, starts over with what it says; one that this is about already
/// only adds to it.
void Conversation::look_up(const std::string& text) {
    LookedUp found = looked_up(session_, history_.now(), of_another_vm(), text);
    session_.ask(found.said);
    const bool is_answer = takes_text();
    if (found.entry != nullptr && found.entry == now().entry && !found.is_about_another_vm) {
        go_on(std::move(found));
        return;
    }
    if (found.entry != nullptr) {
        Case& next = found.next.the_case;
        auto answered = is_answer ? engine::answered(session_.knowledge(), next, found.entry->id.text) : std::nullopt;
        if (!answered) {
            found.next.left.push_back(next);
        }
        next = answered ? *std::move(answered) : engine::about(std::move(next), *found.entry);
        change(std::move(found.next), is_answer ? now().id : "");
        return;
    }
    session_.ask(found.news);
    const bool is_news = !found.news.empty();
    if (is_news) {
        history_.change(std::move(found.next));
    }
    const bool is_asked_anew = found.is_about_another_vm || (is_news && !is_answer);
    if (is_asked_anew) {
        arrive();
    } else if (is_news) {
        stand();
    }
    offered_ = std::move(found.near);
    if (!offered_.empty()) {
        show_offered();
    } else if (!is_asked_anew) {
        say(takes_text() ? std::string(or_be_asked) : fmt::format("Type {}, or h for the keys.", what_to_type()));
    }
}

void Conversation::go_on(LookedUp found) {
    session_.ask(found.news);
    say("That is what this is about already, so it goes on from here.");
    if (found.news.empty()) {
        show_question();
        return;
    }
    history_.change(std::move(found.next));
    arrive();
}

/// What may be meant stands behind the answers, to be chosen as they are.
void Conversation::show_offered() {
    say(fmt::format("Not certain. If {} is meant, type its number or name.",
                    offered_.size() == 1 ? "the last one" : fmt::format("one of the last {}", offered_.size())));
    if (takes_text()) {
        say(std::string(or_be_asked));
        session_.ask(render::choices_page(choices().list));
    } else {
        session_.ask(reminder());
    }
    asker_->choices_are_shown();
}

/// What was offered by this name; null when nothing was.
const Entry* Conversation::offered(std::string_view id) const {
    const auto found = std::ranges::find(offered_, id, [](const Entry* entry) { return entry->id.text; });
    return found == offered_.end() ? nullptr : *found;
}

std::string Conversation::what_to_type() const {
    const std::size_t count = choices().list.size();
    return is_over() && count == 0 ? "b to go back" : count == 1 ? "1" : fmt::format("a number from 1 to {}", count);
}

}  // namespace vmbackup_diag::cli
