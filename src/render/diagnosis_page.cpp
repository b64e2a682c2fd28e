#include <fmt/format.h>

#include "vmbackup_diag/render/diagnosis.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

std::string source_of(const Diagnosis& diagnosis) {
    return diagnosis.source == "argument" ? "what you typed" : diagnosis.source == "stdin" ? "the input" : diagnosis.source;
}

std::string where(const Matched& matched, const Diagnosis& diagnosis) {
    const std::string place = diagnosis.source == "argument"
                                  ? ""
                                  : fmt::format(", line {}, column {}", matched.place.line, matched.place.column);
    return fmt::format("{} \"{}\" stands in {}{}", word(matched.by).shown, matched.text, source_of(diagnosis), place);
}

/// The first fix for each system that the fixes are for.
std::vector<const Fix*> first_fixes(const Match& match) {
    std::vector<const Fix*> first;
    for (const Os os : match.entry->os) {
        for (const Fix* fix : match.fixes) {
            if (concerns(fix->os, os)) {
                if (std::ranges::find(first, fix) == first.end()) {
                    first.push_back(fix);
                }
                break;
            }
        }
    }
    return first;
}

void add_causes(Page& out, const Match& match) {
    add(out, Role::heading, match.causes.size() == 1 ? "Cause" : "Causes, the likeliest first");
    for (const Cause* cause : match.causes) {
        const std::string only = cause->os.empty() || cause->os.size() == match.entry->os.size()
                                     ? ""
                                     : fmt::format(", {}", shown(cause->os));
        add(out, Role::text, fmt::format("- {} ({}{})", cause->text, word(cause->likelihood).shown, only), 2, 2);
    }
    add_blank(out);
}

void add_fixes(Page& out, const Match& match, const Context& context, Detail detail) {
    const auto first = detail == Detail::all ? match.fixes : first_fixes(match);
    for (std::size_t n = 0; n < first.size(); ++n) {
        const std::string_view lead = detail == Detail::first ? "Do this: " : "";
        const std::string number = detail == Detail::all ? fmt::format("Fix {} of {}: ", n + 1, first.size()) : "";
        Page fix = page(*first[n], context);
        fix.front().spans.front().text.insert(0, std::string(lead) + number);
        add(out, fix);
        add_blank(out);
    }
    std::vector<const Fix*> rest;
    std::ranges::copy_if(match.fixes, std::back_inserter(rest),
                         [&](const Fix* fix) { return std::ranges::find(first, fix) == first.end(); });
    if (!rest.empty()) {
        add(out, Role::heading, "If that does not help, next");
    }
    for (const Fix* fix : rest) {
        add(out, Role::text, fmt::format("- {} ({})", fix->title, shown(fix->os)), 2, 2);
    }
    add_blank(out);
}

void add_more(Page& out, const Knowledge& knowledge, const Match& match, Detail detail) {
    const Entry& entry = *match.entry;
    add(out, Role::text, fmt::format("Retry: {}", word(entry.retry).shown));
    if (detail == Detail::first) {
        add(out, Role::text, "All causes and fixes:");
        add_verbatim(out, fmt::format("vmbackup-diag explain {}", entry.id.text), 5);
    }
    add(out, Role::text, "Be asked, one question at a time, until it works:");
    add_verbatim(out, fmt::format("vmbackup-diag wizard --at {}", entry.id.text), 5);
    for (const LinkId id : entry.links) {
        if (const Link* link = find(knowledge, id)) {
            add(out, Role::text, fmt::format("Read on: {}", link->title));
            out.push_back({{{Role::link, std::string(link->url)}}, 5, 0, true});
        }
    }
    if (!entry.related.empty()) {
        std::string related;
        for (const EntryId id : entry.related) {
            related += fmt::format("{}{}", related.empty() ? "" : ", ", id.text);
        }
        add(out, Role::text, fmt::format("Related: {}", related), 0, 2);
    }
}

void add_match(Page& out, const Knowledge& knowledge, const Match& match, const Diagnosis& diagnosis, Detail detail) {
    const Entry& entry = *match.entry;
    add(out, Role::heading, std::string(entry.id.text));
    add(out, Role::heading, std::string(entry.title));
    add_blank(out);
    if (!entry.retired.since.empty()) {
        const std::string instead = entry.retired.instead.empty() ? "" : fmt::format(" See {}.", entry.retired.instead.text);
        add(out, Role::warning, fmt::format("Retired since {}.{}", entry.retired.since, instead));
    }
    add(out, Role::text, std::string(entry.summary));
    add_blank(out);
    if (detail == Detail::all) {
        add_causes(out, match);
    }
    add_fixes(out, match, diagnosis.context, detail);
    if (detail == Detail::first) {
        add(out, Role::text, fmt::format("Why: {}.", where(match.matched.front(), diagnosis)), 0, 5);
    }
    add_more(out, knowledge, match, detail);
    add_blank(out);
}

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

void add_unknown_codes(Page& out, const Diagnosis& diagnosis) {
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        add(out, Role::heading, fmt::format("{} is not a code this version knows.", code.text));
        if (code.family != nullptr) {
            add(out, Role::text, std::string(code.family->text));
        }
        if (!code.nearest.empty()) {
            add(out, Role::text, "The known codes most like it:");
        }
        for (const Entry* entry : code.nearest) {
            add(out, Role::text, fmt::format("- {}", entry->id.text), 2, 2);
        }
        add_blank(out);
    }
}

void add_unknown(Page& out, const Knowledge& knowledge, const Diagnosis& diagnosis) {
    if (diagnosis.empty) {
        add(out, Role::heading, "The input is empty: there is nothing to identify.");
    } else if (diagnosis.unknown_codes.empty() && diagnosis.matches.empty()) {
        add(out, Role::heading, fmt::format("No known error in {}.", source_of(diagnosis)));
    }
    add_unknown_codes(out, diagnosis);
    add(out, Role::text, "Be asked what is wrong, without a code:");
    add_verbatim(out, "vmbackup-diag wizard", 5);
    add_blank(out);
    if (const Escalation* escalation = find(knowledge, EscalationId{"unknown-code"})) {
        add(out, page(knowledge, *escalation, diagnosis.context));
    }
}

}  // namespace

Page page(const Knowledge& knowledge, const Diagnosis& diagnosis, Detail detail) {
    Page out;
    if (diagnosis.status != Status::identified) {
        if (diagnosis.status == Status::ambiguous) {
            add_candidates(out, diagnosis);
        }
        add_unknown(out, knowledge, diagnosis);
        return out;
    }
    std::vector<const Fix*> shown_fixes;
    for (const Match& match : diagnosis.matches) {
        if (match.confidence <= Confidence::high) {
            add_match(out, knowledge, match, diagnosis, detail);
            const auto fixes = detail == Detail::all ? match.fixes : first_fixes(match);
            shown_fixes.insert(shown_fixes.end(), fixes.begin(), fixes.end());
        }
    }
    add(out, placeholder_note(knowledge, shown_fixes, diagnosis.context));
    while (!out.empty() && out.back().spans.empty()) {
        out.pop_back();
    }
    return out;
}

}  // namespace vmbackup_diag::render
