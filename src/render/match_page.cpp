// An entry that was identified: what it is, what to do about it, and why it is thought to be this.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "diagnosis_parts.hpp"
#include "meanings_page.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

bool is_called_for(const Match& match, const Fix* fix) {
    return std::ranges::find(match.called_for, fix) != match.called_for.end();
}

/// The causes that a fix is for, the likeliest first.
Page causes_page(const Match& match, const Fix* fix) {
    Page out;
    for (const Cause* cause : match.causes) {
        if (cause->fix == fix->id) {
            const std::string_view how =
                is_called_for(match, fix) ? "the input shows it" : word(cause->likelihood).shown;
            add(out, Role::text, fmt::format("For: {} ({})", cause->text, how), 0, 5);
        }
    }
    return out;
}

/// What is to be done at once: all that the evidence calls for, or else what comes first on each system.
std::vector<const Fix*> fixes_to_begin_with(const Match& match, const Context& context) {
    std::vector<const Fix*> fixes;
    std::ranges::copy_if(match.fixes, std::back_inserter(fixes),
                         [&](const Fix* fix) { return is_called_for(match, fix); });
    return fixes.empty() ? first_fixes(match.fixes, match.entry->os, context) : fixes;
}

std::string lead_of(const Match& match, const std::vector<const Fix*>& first, std::size_t n, Detail detail) {
    if (detail == Detail::all) {
        return fmt::format("Fix {} of {}: ", n + 1, first.size());
    }
    if (n > 0 && is_called_for(match, first[n])) {
        return "Do this as well: ";
    }
    return first.size() == 1 || is_called_for(match, first[n]) ? "Do this: "
                                                               : fmt::format("On {}, do this: ", shown(first[n]->os));
}

/// A fix that stands in full above is only named again.
void add_fixes(Page& out, const Match& match, const Context& context, Detail detail, ShownFixes& shown_before) {
    const auto first = detail == Detail::all ? match.fixes : fixes_to_begin_with(match, context);
    for (std::size_t n = 0; n < first.size(); ++n) {
        const std::string lead = lead_of(match, first, n, detail);
        if (const auto reference = shown_before.reference_or_new(*first[n], context, "above")) {
            add(out, Role::heading,
                fmt::format("{}{} ({}), {}", lead, first[n]->title, shown(first[n]->os), *reference));
            add_blank(out);
            continue;
        }
        Page fix = page(*first[n], context, lead);
        if (detail == Detail::all || is_called_for(match, first[n])) {
            const Page causes = causes_page(match, first[n]);
            fix.insert(fix.begin() + 1, causes.begin(), causes.end());
        }
        add(out, fix);
        add_blank(out);
    }
    std::vector<const Fix*> rest;
    std::ranges::copy_if(match.fixes, std::back_inserter(rest),
                         [&](const Fix* fix) { return std::ranges::find(first, fix) == first.end(); });
    if (!rest.empty()) {
        const bool finds_out = std::ranges::all_of(first, &Fix::finds_out);
        add(out, Role::heading, std::string(title_of_next(finds_out)));
    }
    for (const Fix* fix : rest) {
        add(out, Role::text, fmt::format("- {} ({})", fix->title, shown(fix->os)), 2, 2);
    }
    add_blank(out);
}

void add_more(Page& out, const Knowledge& knowledge, const Match& match, Detail detail) {
    const Entry& entry = *match.entry;
    add(out, Role::text, std::string(word(entry.retry).shown));
    if (detail == Detail::first) {
        add(out, Role::text, "All causes and fixes:");
        add_verbatim(out, fmt::format("vmbackup-diag explain {}", entry.id.text), 5);
    }
    add(out, Role::text, "Be asked, one question at a time, until it works:");
    add_verbatim(out, fmt::format("vmbackup-diag wizard --at {}", entry.id.text), 5);
    add(out, links_page(knowledge, entry.links.first(detail == Detail::all ? entry.links.size() : 1)));
    if (detail == Detail::all && !entry.related.empty()) {
        std::string related;
        for (const EntryId id : entry.related) {
            related += fmt::format("{}{}", related.empty() ? "" : ", ", id.text);
        }
        add(out, Role::text, fmt::format("Related: {}", related), 0, 2);
    }
}

/// Takes out what the limits rule out.
std::vector<LeftOut> leave_out(std::vector<const Fix*>& fixes, std::span<const Limit> limits, const Context& context) {
    std::vector<LeftOut> left_out;
    std::erase_if(fixes, [&](const Fix* fix) {
        const auto limit = ruled_out_by(limits, *fix, context.facts);
        if (limit) {
            left_out.push_back({fix, *limit});
        }
        return limit.has_value();
    });
    return left_out;
}

/// Its name, what it says, and what about it is to be known before anything is done.
void add_what_it_is(Page& out, const Match& match, const Diagnosis& diagnosis, Detail detail) {
    const Entry& entry = *match.entry;
    add(out, Role::heading, heading_of(entry));
    add(out, Role::heading, std::string(entry.title));
    add_blank(out);
    if (const Matched& seen = match.matched.front(); detail == Detail::all && seen.by == MatchedBy::spelling) {
        add(out, Role::warning,
            fmt::format("\"{}\" is read as {}, the known code most like it.", seen.text, entry.id.text));
        add_blank(out);
    }
    if (!entry.retired.since.empty()) {
        const std::string instead =
            entry.retired.instead.empty() ? "" : fmt::format(" See {}.", entry.retired.instead.text);
        add(out, Role::warning, fmt::format("Retired since {}.{}", entry.retired.since, instead));
    }
    if (entry.outcome != Outcome::failure) {
        add(out, Role::warning, fmt::format("It reports {}.", word(entry.outcome).shown));
    }
    add(out, Role::text, std::string(entry.summary));
    if (!entry.leads_to.empty()) {
        add(out, Role::text, in_the_job(entry));
    }
    if (diagnosis.context.os && !concerns(entry.os, *diagnosis.context.os)) {
        add(out, Role::warning,
            fmt::format("This occurs only on {}, and your VM is said to run {}: what can be done there is left out.",
                        shown(entry.os), word(*diagnosis.context.os).shown));
    }
}

}  // namespace

std::string heading_of(const Entry& entry) {
    return entry.code.empty() ? std::string(entry.id.text) : fmt::format("{} ({})", entry.code.text, entry.id.text);
}

void add_identified(Page& out, const Knowledge& knowledge, Match match, const Diagnosis& diagnosis, Detail detail,
                    std::span<const Limit> limits, ShownFixes& shown_before) {
    const Entry& entry = *match.entry;
    const Context context = in_entry(diagnosis.context, entry);
    add_what_it_is(out, match, diagnosis, detail);
    add_blank(out);
    add(out, carried_page(entry, diagnosis));
    if (const Page meanings = meanings_page(knowledge, entry); !meanings.empty() && detail == Detail::first) {
        add(out, Role::heading, "Which of these texts stands beside it?");
        add(out, meanings);
        add_blank(out);
    } else {
        const auto left_out = leave_out(match.fixes, limits, context);
        add_fixes(out, match, context, detail, shown_before);
        add(out, left_out_page(left_out));
        add_blank(out);
    }
    if (detail == Detail::first) {
        add(out, Role::text, fmt::format("Why: {}.", where(match.matched.front(), diagnosis)), 0, 5);
    }
    add_more(out, knowledge, match, detail);
    add_blank(out);
}

}  // namespace vmbackup_diag::render
