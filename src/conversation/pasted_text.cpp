// A text that was pasted or typed instead of an answer: what it may mean, and which way it takes from there.
#include <fmt/format.h>

#include <utility>

#include "conversation.hpp"
#include "looked_up.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::conversation {

/// What the options say holds for every VM, and so does what the person cannot do.
Moment Conversation::of_another_vm() const {
    Moment anew = first_;
    anew.the_case.limits = the_case().limits;
    return anew;
}

/// To what is known a text adds; where it names another error than this is about, what ended that is behind it.
LookedUp Conversation::looked_up_here(const std::string& text) const {
    LookedUp found = looked_up(desk_, history_.now(), of_another_vm(), text);
    const bool is_another_error = found.entry != nullptr && found.entry != now().entry;
    if (!is_another_error || the_case().answers.empty()) {
        return found;
    }
    Moment before = history_.now();
    before.the_case = engine::settled(desk_.knowledge(), std::move(before.the_case));
    return looked_up(desk_, before, of_another_vm(), text);
}

/// A code or message, at whatever question it is pasted, starts over with what it says; one that this is about already
/// only adds to it.
void Conversation::look_up(const std::string& text) {
    LookedUp found = looked_up_here(text);
    offered_for_ = found.near.empty() ? offered_for_ : text;
    heed(std::move(found));
}

/// Its name was not what was typed first, so it is no evidence.
void Conversation::choose(const Entry& entry) {
    LookedUp found = looked_up_here(std::string(entry.id.text));
    found.next.seen[found.entry] = chosen_for(offered_for_);
    heed(std::move(found));
}

void Conversation::heed(LookedUp found) {
    if (found.is_bare_failure && takes_text()) {
        go_on_without_code(std::move(found));
        return;
    }
    if (says_that_it_failed(found)) {
        return;
    }
    desk_.ask(found.said);
    if (found.entry == nullptr) {
        take_in(std::move(found));
    } else if (found.entry == now().entry && !found.is_about_another_vm) {
        go_on(std::move(found));
    } else {
        begin_with(std::move(found));
    }
}

/// What may be meant stands behind the answers, to be chosen as they are.
void Conversation::show_offered() {
    say(fmt::format("Not certain. If {} is meant, type its number or name.",
                    offered_.size() == 1 ? "the last one" : fmt::format("one of the last {}", offered_.size())));
    if (takes_text()) {
        say(what_else_to_do());
        desk_.ask(render::choices_page(choices().list));
    } else {
        desk_.ask(reminder());
    }
    asker_->choices_are_shown();
}

/// Where nothing known was found.
std::string Conversation::what_else_to_do() const {
    return takes_text() ? "Paste another part of the message, or press Enter to be asked instead."
                        : fmt::format("Type {}, or h for the keys.", what_to_type());
}

/// What was offered by this name; null when nothing was.
const Entry* Conversation::offered(std::string_view id) const {
    const auto found = std::ranges::find(offered_, id, [](const Entry* entry) { return entry->id.text; });
    return found == offered_.end() ? nullptr : *found;
}

}  // namespace vmbackup_diag::conversation
