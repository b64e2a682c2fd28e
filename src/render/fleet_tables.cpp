// The failed jobs of a fleet as Markdown for a ticket, and as CSV for a spreadsheet.
#include <fmt/format.h>

#include "fleet_words.hpp"
#include "markdown.hpp"
#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::size_t most_vms_in_table = 50;

/// Quoted where it has to be. What begins like a formula is kept from being one.
std::string cell(std::string_view text) {
    const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    std::string out = is_formula ? "'" : "";
    for (const char c : text) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out.find_first_of(",\"\r\n") == out.npos ? out : '"' + out + '"';
}

std::string row(const FailureGroup& group, std::size_t number, const FleetVm* vm) {
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", number,
                       cell(group.entry != nullptr ? std::string(group.entry->id.text) : name_of(group)),
                       cell(title_of(group)), cell(group.resource), cell(vm == nullptr ? "" : vm->name),
                       cell(vm == nullptr ? "" : vm->resource_group), vm == nullptr ? group.jobs : vm->jobs,
                       vm == nullptr   ? ""
                       : vm->recovered ? "yes"
                                       : "no",
                       shown(group.first), shown(group.last), cell(first_of(group)),
                       cell(vm == nullptr ? "" : vm->vault), cell(vm == nullptr ? "" : vm->subscription));
}

}  // namespace

std::string csv(const Fleet& fleet) {
    std::string out =
        "group,error,title,resource,vm,resource_group,jobs,recovered,first_of_group,last_of_group,first_fix,vault,"
        "subscription\r\n";
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        std::size_t of_vms = 0;
        for (const FleetVm& vm : group.vms) {
            out += row(group, n + 1, &vm);
            of_vms += vm.jobs;
        }
        if (of_vms < group.jobs) {
            FailureGroup nameless = group;
            nameless.jobs -= of_vms;
            out += row(nameless, n + 1, nullptr);
        }
    }
    return out;
}

std::string markdown(const Knowledge& knowledge, const Fleet& fleet) {
    std::string out = fmt::format("# Failed jobs\n\n{}.\n", shown(fleet.totals));
    if (fleet.unread_count > 0) {
        out += fmt::format("\n{} of the input could not be read as a job.\n", counted(fleet.unread_count, "piece"));
    }
    if (!fleet.groups.empty()) {
        out += "\n| No. | VMs | Jobs | Error | Last |\n|---:|---:|---:|---|---|\n";
    }
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        out += fmt::format("| {} | {} | {} | {} | {} |\n", n + 1, group.vms.size(), group.jobs, escaped(name_of(group)),
                           shown(group.last));
    }
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        out += fmt::format("\n## {}. {}\n\n{}.\n", n + 1, escaped(name_of(group)), counts_of(group));
        if (!title_of(group).empty()) {
            out += fmt::format("\n**{}**\n", escaped(title_of(group)));
        }
        for (const std::string& remark : remarks_on(fleet, n)) {
            out += fmt::format("\n{}\n", escaped(remark));
        }
        if (!group.vms.empty()) {
            out += fmt::format("\nVMs: {}\n", escaped(vms_of(group, most_vms_in_table)));
        }
        if (group.entry == nullptr) {
            continue;
        }
        const Context context = in_entry(group.context, *group.entry);
        for (const Fix* fix : first_fixes(group.fixes, group.entry->os, context)) {
            add_fix(out, *fix, context);
        }
        for (const LinkId id : group.entry->links) {
            const Link* link = find(knowledge, id);
            out += link == nullptr ? "" : fmt::format("- [{}]({})\n", escaped(link->title), link->url);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::render
