#include "vmbackup_diag/conversation/begun.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "overruled.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/evidence/names.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/command.hpp"

namespace vmbackup_diag::conversation {
namespace {

/// What holds for all of a conversation holds whatever the case says.
Begun with_setting(const Setting& setting, Begun begun) {
    begun.first.context = setting.desk.context();
    Case& the_case = begun.first.the_case;
    for (const KnownFact& fact : setting.known) {
        std::erase_if(the_case.known, [&](const KnownFact& known) { return known.fact == fact.fact; });
        std::erase_if(the_case.seen, [&](const SeenFact& seen) { return seen.fact.fact == fact.fact; });
        the_case.known.push_back(fact);
    }
    for (const Limit limit : setting.limits) {
        if (std::ranges::find(the_case.limits, limit) == the_case.limits.end()) {
            the_case.limits.push_back(limit);
        }
    }
    return begun;
}

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

/// Who gives a file, has the case in it.
std::string how_to_give(const std::string& no_case) {
    std::error_code error;
    return std::filesystem::is_regular_file(no_case, error)
               ? fmt::format("that is a file; the case in it is taken up by: vmbackup-diag {}",
                             render::shell_word(clean(no_case)))
               : "copy all of it from where it was printed, from c1: on";
}

}  // namespace

Moment begun_anew(const Setting& setting, std::string at) {
    return {.the_case = {.at = std::move(at), .known = setting.known, .limits = setting.limits},
            .context = setting.desk.context()};
}

Case asked_anew(Case the_case) {
    std::erase_if(the_case.answers, [](const Given& given) { return given.answer == worked_not_yet; });
    return the_case;
}

std::variant<Begun, desk::Failure> taken_up(const Setting& setting, const typing::PastedCase& pasted) {
    const Knowledge& knowledge = setting.desk.knowledge();
    auto read = engine::read_case(knowledge, pasted.case_string);
    if (const auto* why = std::get_if<std::string>(&read)) {
        return desk::Failure{outside::ExitCode::usage,
                             fmt::format("\"{}\" is no case: {}", clean(shortened(pasted.case_string, 60)), *why),
                             how_to_give(pasted.case_string)};
    }
    auto& [the_case, differs] = std::get<engine::ReadCase>(read);
    std::ranges::transform(the_case.known, std::back_inserter(the_case.seen), [](const KnownFact& fact) {
        return SeenFact{fact, "from the case"};
    });
    Begun begun = with_setting(setting, {{.the_case = the_case}, std::move(differs)});
    std::ranges::move(overruled(knowledge, the_case, begun.first.the_case), std::back_inserter(begun.differs));
    begun.first.context = with_names(knowledge, std::move(begun.first.context), pasted.set);
    return begun;
}

}  // namespace vmbackup_diag::conversation
