#include <fmt/format.h>

#include "fleet_words.hpp"
#include "shown_fixes.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::size_t most_vms_on_page = 5;
constexpr std::size_t inside_group = 3;
constexpr std::size_t least_of_an_error = 12;

Page indented(Page page, std::size_t by) {
    for (Line& line : page) {
        line.indent += line.spans.empty() ? 0 : by;
    }
    return page;
}

/// The text as it fits into this many columns, with dots at its end where it was cut.
std::string cut_to(std::size_t width, const std::string& text) {
    constexpr std::size_t dots = 3;
    return columns(text) <= width ? text : shortened(text, width - dots);
}

/// A table of the groups, a row each, cut to the width.
Page overview(const Fleet& fleet, std::size_t width) {
    Page out;
    add(out, Role::heading, " No.   VMs   Jobs  Error");
    out.back().verbatim = true;
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        const std::string numbers = fmt::format("{:>4}.{:>6}{:>7}  ", n + 1, group.vms.size(), group.jobs);
        const std::string in_the_way = group.resource.empty() ? "" : fmt::format(" ({})", group.resource);
        const std::size_t room = std::max(width, numbers.size() + least_of_an_error) - numbers.size();
        out.push_back({{{Role::text, numbers + cut_to(room, name_of(group) + in_the_way)}}, 0, 0, true});
    }
    return out;
}

void add_fixes(Page& out, const FailureGroup& group, ShownFixes& shown_before, std::size_t number) {
    const auto first = first_fixes(group.fixes, group.entry->os, group.context);
    const Context context = in_entry(group.context, *group.entry);
    for (const Fix* fix : first) {
        const std::string lead = first.size() > 1 ? fmt::format("On {}, do this: ", shown(fix->os)) : "Do this: ";
        if (const auto reference = shown_before.reference_or_new(*fix, context, fmt::format("for {}", number))) {
            add(out, Role::heading, fmt::format("{}{} ({}), {}", lead, fix->title, shown(fix->os), *reference),
                inside_group);
            continue;
        }
        add(out, indented(page(*fix, context, lead), inside_group));
        add_blank(out);
    }
    add_blank(out);
    add(out, Role::text,
        first.empty() ? "What it means, and how to find the cause:" : "All causes and fixes:", inside_group);
    add_verbatim(out, fmt::format("vmbackup-diag explain {}", group.entry->id.text), inside_group + 2);
    add(out, Role::text, "Be asked, one question at a time, until it works:", inside_group);
    add_verbatim(out, fmt::format("vmbackup-diag wizard --at {}", group.entry->id.text), inside_group + 2);
}

bool says_nothing(const FailureGroup& group) { return group.entry == nullptr && group.error.empty(); }

void add_unknown(Page& out, const FailureGroup& group) {
    if (says_nothing(group)) {
        add(out, Role::text, "These jobs say no error. Their details may say more:", inside_group);
        add_verbatim(out,
                     "az backup job show --name <job> --resource-group <vault-resource-group> --vault-name <vault> -o "
                     "json | vmbackup-diag",
                     inside_group + 2);
        return;
    }
    add(out, Role::text, "This version does not know this error.", inside_group);
    for (const Entry* entry : group.nearest) {
        add(out, Role::text, fmt::format("Most like it: {}", entry->id.text), inside_group, 2);
    }
    add(out, Role::text, "Be asked what is wrong:", inside_group);
    add_verbatim(out, "vmbackup-diag wizard", inside_group + 2);
}

void add_unread(Page& out, const Fleet& fleet) {
    if (fleet.unread_count == 0) {
        return;
    }
    add(out, Role::warning,
        fmt::format("{} of the input could not be read as a job:", counted(fleet.unread_count, "piece")));
    for (const Unread& piece : fleet.unread) {
        add(out, Role::text,
            fmt::format("{}, line {}, column {}: {}", piece.source, piece.place.line, piece.place.column, piece.why), 2,
            2);
    }
    if (fleet.unread_count > fleet.unread.size()) {
        add(out, Role::text, fmt::format("and {} more", fleet.unread_count - fleet.unread.size()), 2);
    }
}

}  // namespace

Page page(const Fleet& fleet, std::size_t width) {
    Page out;
    add(out, Role::heading, shown(fleet.totals));
    add_unread(out, fleet);
    if (fleet.groups.empty()) {
        add(out, Role::text,
            fleet.totals.all() == 0
                ? "There is no job in the input. A log, a mail or any other text is read by: vmbackup-diag FILE"
                : "No backup or restore of a VM failed.");
        return out;
    }
    add_blank(out);
    add(out, overview(fleet, width));
    ShownFixes shown_before;
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        add_blank(out);
        add(out, Role::heading, fmt::format("{}. {} ({})", n + 1, name_of(group), counts_of(group)), 0, inside_group);
        if (const std::string title = title_of(group); !title.empty()) {
            add(out, Role::heading, title, inside_group);
        }
        if (!group.vms.empty()) {
            add(out, Role::text,
                fmt::format("{}: {}", group.vms.size() == 1 ? "VM" : "VMs", vms_of(group, most_vms_on_page)),
                inside_group, 2);
        }
        for (std::string& remark : remarks_on(fleet, n)) {
            add(out, Role::text, std::move(remark), inside_group, 2);
        }
        add_blank(out);
        if (group.entry != nullptr) {
            add_fixes(out, group, shown_before, n + 1);
        } else {
            add_unknown(out, group);
        }
    }
    if (!shown_before.placeholders().empty() || std::ranges::any_of(fleet.groups, says_nothing)) {
        add_blank(out);
        add(out, Role::quiet, "Replace what stands in <>: it stays where the jobs of a group differ, or do not say.");
    }
    return out;
}

}  // namespace vmbackup_diag::render
