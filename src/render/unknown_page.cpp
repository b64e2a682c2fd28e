// What came near where nothing was identified, and what can be done all the same.
#include <fmt/format.h>

#include "diagnosis_parts.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

void add_unknown_codes(Page& out, const Knowledge& knowledge, const Diagnosis& diagnosis) {
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        const bool is_of_something_else = code.family != nullptr && !code.family->link.empty();
        add(out, Role::heading,
            is_of_something_else ? fmt::format("\"{}\" is not about the backup of a VM.", code.text)
                                 : fmt::format("\"{}\" is not a code this version knows.", code.text));
        if (code.family != nullptr) {
            add(out, Role::text, std::string(code.family->text));
            add(out, links_page(knowledge, {&code.family->link, is_of_something_else ? 1u : 0u}));
        }
        if (!code.nearest.empty()) {
            add(out, Role::text, "The known codes most like it:");
        }
        for (const Entry* entry : code.nearest) {
            add(out, Role::text, fmt::format("- {}", entry->id.text), 2, 2);
        }
        if (!is_of_something_else) {
            add(out, Role::text, "If you know what it is, begin an entry of your own with:");
            add_verbatim(out, fmt::format("vmbackup-diag kb stub {} > mine.json", code.text), 5);
        }
        add_blank(out);
    }
}

}  // namespace

void add_candidates(Page& out, const Diagnosis& diagnosis) {
    add(out, Role::heading, "Not certain. It may be:");
    for (const Match& match : diagnosis.matches) {
        add(out, Role::answer, std::string(match.entry->id.text), 2);
        add(out, Role::text, std::string(match.entry->title), 5);
        add(out, Role::quiet, fmt::format("because {}", where(match.matched.front(), diagnosis)), 5);
    }
    add_blank(out);
    add(out, Role::text, "If one of them is it, ask for it by its code:");
    add_verbatim(out, fmt::format("vmbackup-diag {}", diagnosis.matches.front().entry->id.text), 5);
    add_blank(out);
}

void add_not_identified(Page& out, const Knowledge& knowledge, const Diagnosis& diagnosis, Detail detail) {
    if (diagnosis.empty) {
        add(out, Role::heading, "The input is empty: there is nothing to identify.");
    } else if (diagnosis.unknown_codes.empty() && diagnosis.matches.empty()) {
        add(out, Role::heading,
            fmt::format("No known error in {}{}.", source_of(diagnosis),
                        diagnosis.is_bare_failure ? ": it says only that it failed" : ""));
    }
    add_unknown_codes(out, knowledge, diagnosis);
    if (detail == Detail::all) {
        add(out, Role::text, "The codes that are known:");
        add_verbatim(out, "vmbackup-diag list", 5);
        return;
    }
    add(out, Role::text, "Be asked what is wrong, without a code:");
    add_verbatim(out, "vmbackup-diag wizard", 5);
    add(out, Role::text, "Search what is written about some words of your own:");
    add_verbatim(out, "vmbackup-diag search WORDS", 5);
    add_blank(out);
    if (const Escalation* escalation = find(knowledge, unknown_code)) {
        add(out, page(knowledge, *escalation, diagnosis.context));
    }
}

}  // namespace vmbackup_diag::render
