#include <fmt/format.h>

#include <array>

#include "fleet_words.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::render {
namespace {

/// In UTC, to the second, as 2026-08-01T01:00:12Z.
void write(JsonWriter& out, std::string_view key, const std::optional<std::chrono::sys_seconds>& time) {
    out.member_or_null(key, time ? iso(*time) : "");
}

void write_members(JsonWriter& out, const Knowledge& knowledge, const FailureGroup& group) {
    out.member_or_null("id", group.entry != nullptr ? group.entry->id.text : "");
    out.member_or_null("error", group.error).member_or_null("title", title_of(group));
    out.member_or_null("category", group.entry != nullptr ? word(group.entry->category).id : "");
    out.member_or_null("resource", group.resource);
    out.key("jobs").number(group.jobs).key("warned").number(group.warned).key("vm_count").number(group.vms.size());
    out.list("vms", group.vms, [&](const FleetVm& vm) {
        out.begin_object().member("name", vm.name).member_or_null("resource_group", vm.resource_group);
        out.member_or_null("subscription", vm.subscription).member_or_null("vault", vm.vault);
        out.key("jobs").number(vm.jobs).key("recovered").flag(vm.recovered).end_object();
    });
    write(out, "first", group.first);
    write(out, "last", group.last);
    out.key("shared").begin_object();
    for (const auto& [key, placeholder] : std::to_array<std::pair<std::string_view, std::string_view>>(
             {{"resource_group", placeholder::resource_group},
              {"vault", placeholder::vault},
              {"vault_resource_group", placeholder::vault_resource_group},
              {"subscription", placeholder::subscription},
              {"policy", placeholder::policy}})) {
        out.member_or_null(key, name_in(group.context, placeholder));
    }
    out.end_object();
    const Context context = group.entry != nullptr ? in_entry(group.context, *group.entry) : group.context;
    out.list("fixes", group.fixes, [&](const Fix* fix) { write(out, *fix, context); });
    out.list("nearest", group.nearest, [&](const Entry* entry) { out.text(entry->id.text); });
    write_links(out, knowledge, group.entry != nullptr ? group.entry->links : std::span<const LinkId>{});
}

void write_members(JsonWriter& out, const Fleet& fleet) {
    const JobTotals& totals = fleet.totals;
    out.key("totals").begin_object().key("jobs").number(totals.all()).key("failed").number(totals.failed);
    out.key("warned").number(totals.warned).key("completed").number(totals.completed);
    out.key("running").number(totals.running).key("cancelled").number(totals.cancelled);
    out.key("of_other_workloads").number(totals.of_other_workloads);
    out.key("repeated").number(totals.repeated).end_object();
    out.key("unread_count").number(fleet.unread_count);
    out.list("unread", fleet.unread, [&](const Unread& piece) {
        out.begin_object().member("source", piece.source).key("line").number(piece.place.line);
        out.key("column").number(piece.place.column).member("why", piece.why).end_object();
    });
}

}  // namespace

void write(JsonWriter& out, const Knowledge& knowledge, const Fleet& fleet, const Tool& tool) {
    out.begin_object().member("schema", "vmbackup-diag/jobs/1").key("tool");
    write(out, tool);
    out.list("sources", fleet.sources, [&](const std::string& source) { out.text(source); });
    write_members(out, fleet);
    out.list("groups", fleet.groups, [&](const FailureGroup& group) {
        out.begin_object();
        write_members(out, knowledge, group);
        out.end_object();
    });
    out.end_object();
}

void write_group(JsonWriter& out, const Knowledge& knowledge, const FailureGroup& group) {
    out.begin_object().member("schema", "vmbackup-diag/jobs-group/1");
    write_members(out, knowledge, group);
    out.end_object();
}

void write_totals(JsonWriter& out, const Fleet& fleet) {
    out.begin_object().member("schema", "vmbackup-diag/jobs-totals/1");
    write_members(out, fleet);
    out.end_object();
}

}  // namespace vmbackup_diag::render
