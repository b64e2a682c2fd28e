#include "looked_up.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <iterator>

#include "added.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/intake/intake.hpp"
#include "vmbackup_diag/match/bare_failure.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/command.hpp"
#include "vmbackup_diag/render/fact_words.hpp"

namespace vmbackup_diag::conversation {

using render::Role;

namespace {

/// What else the text surely names, to be pasted on its own later.
std::vector<const Match*> others(const Diagnosis& diagnosis) {
    std::vector<const Match*> matches;
    for (const Match& match : std::span(diagnosis.matches).subspan(1)) {
        if (match.confidence <= Confidence::high && match.led_by == nullptr) {
            matches.push_back(&match);
        }
    }
    return matches;
}

render::Page news(const Knowledge& knowledge, const Moment& before, const Moment& now) {
    std::vector<std::string> names;
    for (const NamedValue& named : now.context.names) {
        if (name_in(before.context, named.name) != named.value) {
            names.push_back(fmt::format("{} {}", named.name, named.value));
        }
    }
    std::vector<std::string> facts;
    for (const KnownFact& fact : now.the_case.known) {
        if (std::ranges::find(before.the_case.known, fact) == before.the_case.known.end()) {
            const auto was = std::ranges::find(before.the_case.known, fact.fact, &KnownFact::fact);
            facts.push_back(
                fmt::format("{}: {}{}", render::title_of(knowledge, fact.fact), render::value_in_words(knowledge, fact),
                            was == before.the_case.known.end()
                                ? ""
                                : fmt::format(", and no longer {}", render::value_in_words(knowledge, *was))));
        }
    }
    render::Page said;
    if (!names.empty()) {
        add(said, Role::text, fmt::format("Filled into commands from here on: {}.", fmt::join(names, ", ")));
    }
    if (!facts.empty()) {
        add(said, Role::text, fmt::format("Known from it, and so not asked: {}.", fmt::join(facts, "; ")));
    }
    return said;
}

render::Page what_it_is(const Diagnosis& diagnosis) {
    const Entry& entry = *diagnosis.matches.front().entry;
    render::Page said;
    add(said, Role::text, fmt::format("Found {}: {}", entry.id.text, entry.title));
    std::vector<std::string_view> ids;
    for (const Match* match : others(diagnosis)) {
        ids.push_back(match->entry->id.text);
    }
    if (!ids.empty()) {
        add(said, Role::text, fmt::format("Also in it, to paste here later: {}", fmt::join(ids, ", ")));
    }
    return said;
}

bool is_one_line(std::string_view text) { return text.find('\n') == text.npos; }

std::string_view called(std::string_view text) { return is_one_line(text) ? "what you typed" : "what you pasted"; }

/// Of a text of one line it would be no news which one.
SeenText seen_in(const Matched& matched, std::string_view text) {
    const std::string line = is_one_line(text) ? "" : fmt::format(", line {}", matched.place.line);
    return {matched, std::string(called(text)) + line};
}

/// What a note says to look up.
const Entry* named_in(const Knowledge& knowledge, std::string_view note) {
    constexpr std::string_view command = "\"vmbackup-diag ";
    const std::size_t at = note.find(command);
    const std::string_view name = at == note.npos ? std::string_view{} : note.substr(at + command.size());
    return find_named(knowledge, name.substr(0, name.find('"')));
}

/// What may be meant, the likeliest first.
std::vector<const Entry*> most_like(const Knowledge& knowledge, const Diagnosis& diagnosis) {
    std::vector<const Entry*> entries;
    for (const std::string& note : diagnosis.notes) {
        const Entry* entry = named_in(knowledge, note);
        if (entry != nullptr && std::ranges::find(entries, entry) == entries.end()) {
            entries.push_back(entry);
        }
    }
    for (const Match& match : diagnosis.matches) {
        if (std::ranges::find(entries, match.entry) == entries.end()) {
            entries.push_back(match.entry);
        }
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        if (diagnosis.matches.empty()) {
            entries.insert(entries.end(), code.nearest.begin(), code.nearest.end());
        }
    }
    return entries;
}

/// A system alone is no message, nor with it that something failed, and yet it is said of the VM.
Diagnosis with_system_said(Diagnosis diagnosis, std::string_view text, const std::optional<match::BareFailure>& bare) {
    const auto alone = value_of<Os>(lower(text.substr(0, text.find_last_not_of(" .!") + 1)));
    if (!diagnosis.context.os) {
        diagnosis.context.os = bare ? bare->os : alone;
    }
    return diagnosis;
}

/// The path of a file that is there, be it in the quotes that a terminal puts around one that is dropped on it.
std::optional<std::string> path_of_file(std::string_view text) {
    std::string_view path = trimmed(text);
    if (path.size() > 1 && (path.front() == '\'' || path.front() == '"') && path.back() == path.front()) {
        path = path.substr(1, path.size() - 2);
    }
    constexpr std::size_t longest_path = 4096;
    const bool may_be_one = is_one_line(path) && path.size() < longest_path && path.find_first_of("/.") != path.npos;
    std::error_code error;
    return may_be_one && std::filesystem::is_regular_file(path, error) ? std::optional(std::string(path))
                                                                       : std::nullopt;
}

/// A conversation reads no files.
render::Page how_to_have_it_read(const std::string& path) {
    render::Page page;
    add(page, Role::text, "That is a file, and none is read here. To have it read, end with q, and then:");
    add_verbatim(page, "vmbackup-diag " + render::shell_word(clean(path)), 5);
    return page;
}

}  // namespace

LookedUp looked_up(const desk::Desk& desk, const Moment& before, const Moment& of_another_vm, const std::string& text) {
    const auto bare = match::bare_failure(desk.knowledge(), text);
    intake::Intake unread(desk.knowledge(), desk.context(), desk.surroundings().today(), "argument");
    const Diagnosis diagnosis = with_system_said(intake::diagnosis_of_text(std::move(unread), text), text, bare);
    LookedUp found{.is_about_another_vm = evidence::name_different_vms(before.context, diagnosis.context)};
    if (diagnosis.status == Status::identified) {
        found.entry = diagnosis.matches.front().entry;
        found.said = what_it_is(diagnosis);
    } else {
        found.is_bare_failure = bare.has_value();
        found.near = most_like(desk.knowledge(), diagnosis);
    }
    for (const std::string& note : diagnosis.notes) {
        add(found.said, Role::text, fmt::format("Note: {}.", note));
    }
    found.next = added(desk.knowledge(), found.is_about_another_vm ? of_another_vm : before, diagnosis.context,
                       called(text), found.entry != nullptr ? found.entry->facts : std::span<const KnownFact>{});
    if (found.is_about_another_vm) {
        add(found.said, Role::text,
            fmt::format("This is about {}. What was said and pasted about {} does not count for it.",
                        name_in(found.next.context, placeholder::vm), name_in(before.context, placeholder::vm)));
    }
    found.news = news(desk.knowledge(), before, found.next);
    if (found.entry != nullptr) {
        found.next.seen[found.entry] = seen_in(diagnosis.matches.front().matched.front(), text);
        for (const Match* match : others(diagnosis)) {
            found.next.seen.try_emplace(match->entry, seen_in(match->matched.front(), text));
        }
    } else if (const auto path = path_of_file(text)) {
        found.near.clear();
        std::ranges::move(how_to_have_it_read(*path), std::back_inserter(found.said));
    } else if (found.near.empty()) {
        add(found.said, Role::text,
            found.news.empty() ? "That is neither an answer nor a code or message this version knows."
                               : "There is no error in it that this version knows.");
    }
    return found;
}

SeenText chosen_for(const std::string& text) {
    constexpr std::size_t longest = 80;
    return {{.text = is_one_line(text) ? shortened(text, longest) : ""}, std::string(called(text)), true};
}

}  // namespace vmbackup_diag::conversation
