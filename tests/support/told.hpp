// Values as lines of text, so that a test compares all of a value at once and a difference can be read.
#pragma once

#include <fmt/format.h>

#include <string>

#include "support/catch.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::tests {

/// `code 1:5 UserErrorX`
inline std::string told(const Matched& matched) {
    return fmt::format("{} {}:{} {}", word(matched.by).id, matched.place.line, matched.place.column, matched.text);
}

/// `UserErrorX by code 1:5 UserErrorX`, one line for each sighting, then the strangers. Before what only suggests its
/// entry stands "perhaps".
inline std::string told(const match::Findings& findings) {
    std::string out = findings.empty ? "empty\n" : "";
    for (const match::Sighting& sighting : findings.sightings) {
        const std::string_view seen = sighting.entry != nullptr ? sighting.entry->id.text : sighting.signature->id;
        out += fmt::format("{}{} by {}\n", sighting.only_suggests ? "perhaps " : "", seen, told(sighting.matched));
    }
    for (const match::Stranger& stranger : findings.strangers) {
        out += fmt::format("? {}:{} {}\n", stranger.place.line, stranger.place.column, stranger.text);
    }
    return out;
}

/// `exact UserErrorX by code 1:5 UserErrorX`, one line for each match, then the codes nobody knows.
inline std::string told(const Diagnosis& diagnosis) {
    std::string out = fmt::format("{}\n", word(diagnosis.status).id);
    for (const Match& match : diagnosis.matches) {
        out += fmt::format("{} {}", word(match.confidence).id, match.entry->id.text);
        for (const Matched& matched : match.matched) {
            out += fmt::format(" by {}", told(matched));
        }
        out += '\n';
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        out += fmt::format("? {}:{} {}, family {}, near", code.place.line, code.place.column, code.text,
                           code.family == nullptr ? "none" : code.family->prefix);
        for (const Entry* entry : code.nearest) {
            out += fmt::format(" {}", entry->id.text);
        }
        out += '\n';
    }
    return out;
}

inline match::Findings found_in(const Knowledge& knowledge, std::string_view text) {
    match::Scanner scanner(knowledge);
    scanner.read(text);
    return scanner.finish();
}

inline Diagnosis diagnosed(const Knowledge& knowledge, std::string_view text) {
    return match::diagnosis(knowledge, text, "test", {});
}

/// `ask guide.q`, `try mend`, `tried mend` at the end, or `give up support`.
inline std::string told_now(const Position& position) {
    if (const auto* fix = std::get_if<TryFix>(&position.now)) {
        return fmt::format("{} {}", fix->open ? "try" : "tried", fix->fix->id.text);
    }
    if (const auto* end = std::get_if<GiveUp>(&position.now)) {
        return fmt::format("give up {}", end->escalation->id.text);
    }
    return fmt::format("ask {}", position.id);
}

/// Where the case stands, the answers that led there, and what is known from where.
inline std::string told(const Position& position) {
    std::string out = told_now(position) + "\n";
    for (const Passed& passed : position.path) {
        out += fmt::format("after {}={}\n", passed.question, passed.answer);
    }
    for (const LearntFact& learnt : position.facts) {
        out += fmt::format("knows {}={} {}\n", learnt.fact.fact.text, learnt.fact.value, learnt.from);
    }
    return out;
}

/// The case after these answers, each of which its question has to take.
inline Case after(const Knowledge& knowledge, Case the_case, const std::vector<std::string>& answers) {
    for (const std::string& answer : answers) {
        CAPTURE(answer, told(engine::position(knowledge, the_case)));
        auto next = engine::answered(knowledge, the_case, answer);
        REQUIRE(next);
        the_case = *std::move(next);
    }
    return the_case;
}

inline std::string told_after(const Knowledge& knowledge, Case the_case, const std::vector<std::string>& answers) {
    return told(engine::position(knowledge, after(knowledge, std::move(the_case), answers)));
}

}  // namespace vmbackup_diag::tests
