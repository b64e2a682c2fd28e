#include "begun.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "answers_ahead.hpp"
#include "overruled.hpp"
#include "resume.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/evidence/names.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What the options say holds whatever the case says.
Begun with_options(const Session& session, Begun begun) {
    begun.first.context = session.context();
    Case& the_case = begun.first.the_case;
    for (const KnownFact& fact : facts_of(session.options())) {
        std::erase_if(the_case.known, [&](const KnownFact& known) { return known.fact == fact.fact; });
        std::erase_if(the_case.seen, [&](const SeenFact& seen) { return seen.fact.fact == fact.fact; });
        the_case.known.push_back(fact);
    }
    for (const Limit limit : session.options().limits) {
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

/// A case that begins at a guide or an entry.
std::variant<Begun, desk::Failure> begun_at(const Session& session, const std::string& at) {
    const engine::Start start = engine::start_at(session.knowledge(), at);
    if (start.guide != nullptr) {
        return with_options(session,
                            {{.the_case = {.at = start.entry != nullptr ? std::string(start.entry->id.text) : at}}});
    }
    if (at == Options{}.at) {
        return desk::Failure{outside::ExitCode::usage,
                             fmt::format("this knowledge has no guide \"{}\" to begin at", at),
                             "begin at a code or guide of it with --at, or leave out --no-builtin-kb"};
    }
    std::vector<std::string_view> ids;
    std::ranges::transform(session.knowledge().guides, std::back_inserter(ids),
                           [](const Guide& g) { return g.id.text; });
    std::ranges::transform(session.knowledge().entries, std::back_inserter(ids),
                           [](const Entry& e) { return e.id.text; });
    const std::string_view meant = nearest(at, ids);
    return desk::Failure{outside::ExitCode::usage,
                         fmt::format("--at: there is no code, symptom or guide \"{}\"", clean(at)),
                         meant.empty() ? "vmbackup-diag list names the codes, vmbackup-diag kb stats the guides"
                                       : fmt::format("did you mean \"{}\"?", meant)};
}

/// Who gives a file, has the case in it.
std::string how_to_give(const std::string& no_case) {
    std::error_code error;
    return std::filesystem::is_regular_file(no_case, error)
               ? fmt::format("that is a file; the case in it is taken up by: vmbackup-diag {}",
                             shell_word(clean(no_case)))
               : "copy all of it from where it was printed, from c1: on";
}

}  // namespace

std::vector<KnownFact> facts_of(const Options& options) {
    return options.os ? std::vector{KnownFact{os_fact, word(*options.os).id}} : std::vector<KnownFact>{};
}

Case begun_anew(const Session& session, std::string at) {
    return {.at = std::move(at), .known = facts_of(session.options()), .limits = session.options().limits};
}

std::variant<Begun, desk::Failure> taken_up(const Session& session, const typing::PastedCase& pasted) {
    auto read = engine::read_case(session.knowledge(), pasted.case_string);
    if (const auto* why = std::get_if<std::string>(&read)) {
        return desk::Failure{outside::ExitCode::usage,
                             fmt::format("\"{}\" is no case: {}", clean(shortened(pasted.case_string, 60)), *why),
                             how_to_give(pasted.case_string)};
    }
    auto& [the_case, differs] = std::get<engine::ReadCase>(read);
    std::ranges::transform(the_case.known, std::back_inserter(the_case.seen), [](const KnownFact& fact) {
        return SeenFact{fact, "from the case"};
    });
    Begun begun = with_options(session, {{.the_case = the_case}, std::move(differs)});
    std::ranges::move(overruled(session.knowledge(), the_case, begun.first.the_case),
                      std::back_inserter(begun.differs));
    begun.first.context = with_names(session.knowledge(), std::move(begun.first.context), pasted.set);
    return begun;
}

std::variant<Begun, desk::Failure> begun(const Session& session) {
    const Options& options = session.options();
    const std::string& text = options.case_string;
    auto begun = text.empty() ? begun_at(session, options.at)
                              : taken_up(session, typing::pasted_case(text).value_or(typing::PastedCase{text}));
    if (auto* failure = std::get_if<desk::Failure>(&begun)) {
        failure->error.insert(0, text.empty() ? "" : "--case: ");
        return begun;
    }
    if (auto failure = add_answers(session, std::get<Begun>(begun))) {
        return *std::move(failure);
    }
    return begun;
}

}  // namespace vmbackup_diag::cli
