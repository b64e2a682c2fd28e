// A conversation that was held elsewhere or before: what it came to is shown, and where it is over, it can be gone back
// in.
#include <fmt/format.h>

#include "begun.hpp"
#include "conversation.hpp"
#include "resume.hpp"
#include "vmbackup_diag/evidence/names.hpp"

namespace vmbackup_diag::cli {
namespace {

/// The names that a command fills in; those that are not legal it did not have either.
Context with_names(const Knowledge& knowledge, Context context, const std::vector<std::string>& set) {
    for (const std::string& pair : set) {
        NamedValue named{pair.substr(0, pair.find('=')), pair.substr(std::min(pair.find('='), pair.size() - 1) + 1)};
        const Placeholder* placeholder = find_placeholder(knowledge, named.name);
        if (placeholder != nullptr && evidence::is_legal(*placeholder, named.value)) {
            std::erase_if(context.names, [&](const NamedValue& other) { return other.name == named.name; });
            context.names.push_back(std::move(named));
        }
    }
    return context;
}

}  // namespace

/// As `arrive`, and yet what is over already does not end it.
void Conversation::take_up() {
    stand();
    if (is_verdict()) {
        show_verdict();
    }
    show_question();
}

void Conversation::take_up(const PastedCase& pasted) {
    auto begun = taken_up(session_, pasted.case_string);
    if (const auto* failure = std::get_if<Failure>(&begun)) {
        say(fmt::format("{}. Please {}.", failure->error, failure->hint));
        return;
    }
    auto& [first, differs] = std::get<Begun>(begun);
    for (const std::string& sentence : differs) {
        say(fmt::format("Of the case: {}.", sentence));
    }
    first.the_case = asked_anew(std::move(first.the_case));
    first.context = with_names(session_.knowledge(), std::move(first.context), pasted.set);
    history_.change(std::move(first));
    take_up();
}

}  // namespace vmbackup_diag::cli
