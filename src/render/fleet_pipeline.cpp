// The failed jobs of a fleet as pipelines show them: JUnit's report of tests, and annotations of GitHub Actions.
#include <fmt/format.h>

#include "fleet_words.hpp"
#include "markup.hpp"
#include "vmbackup_diag/render/fleet.hpp"

namespace vmbackup_diag::render {
namespace {

constexpr std::size_t most_vms_in_pipeline = 50;

std::string as_attribute(std::string_view text) { return escaped_for_markup(text, true); }

/// The message and the properties of an annotation end where their marks stand, so that these are written in another
/// way; in a property also what separates it from the next.
std::string in_annotation(std::string_view text, bool is_property) {
    std::string out;
    for (const char c : text) {
        const bool is_mark = c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','));
        out += is_mark ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
    }
    return out;
}

/// What is wrong, with which VMs, and what to do, a line each.
std::string told(const Fleet& fleet, std::size_t index) {
    const FailureGroup& group = fleet.groups[index];
    std::string out = title_of(group).empty() ? "" : title_of(group) + '\n';
    out += group.vms.empty() ? "" : fmt::format("VMs: {}\n", vms_of(group, most_vms_in_pipeline));
    for (const std::string& remark : remarks_on(fleet, index)) {
        out += remark + '\n';
    }
    if (const std::string first = first_of(group); !first.empty()) {
        out += fmt::format("First: {}\n", first);
    }
    return out + (group.entry != nullptr ? fmt::format("More: vmbackup-diag explain {}", group.entry->id.text)
                                         : std::string("More: vmbackup-diag wizard"));
}

std::string name_with_resource(const FailureGroup& group) {
    return group.resource.empty() ? name_of(group) : fmt::format("{} ({})", name_of(group), group.resource);
}

bool only_warned(const FailureGroup& group) { return group.warned == group.jobs; }

std::string unread(const Fleet& fleet) {
    const Unread& first = fleet.unread.front();
    return fmt::format("{} of the input could not be read as a job; the first at {}, line {}, column {}: {}",
                       counted(fleet.unread_count, "piece"), first.source, first.place.line, first.place.column,
                       first.why);
}

}  // namespace

std::string junit(const Fleet& fleet) {
    const auto failures =
        fleet.groups.size() - static_cast<std::size_t>(std::ranges::count_if(fleet.groups, only_warned));
    const std::size_t errors = fleet.unread_count > 0 ? 1 : 0;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    out += fmt::format("  <testsuite name=\"VM backup jobs\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                       fleet.groups.size() + errors + 1, failures, errors);
    out += fmt::format("    <testcase classname=\"vmbackup-diag\" name=\"{}\"/>\n", as_attribute(shown(fleet.totals)));
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        out += fmt::format("    <testcase classname=\"vmbackup-diag\" name=\"{}\">\n",
                           as_attribute(name_with_resource(group)));
        out +=
            only_warned(group)
                ? fmt::format("      <system-out>{}</system-out>\n", escaped_for_markup(told(fleet, n)))
                : fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", as_attribute(name_of(group)),
                              as_attribute(counts_of(group)), escaped_for_markup(told(fleet, n)));
        out += "    </testcase>\n";
    }
    if (errors > 0) {
        out += fmt::format(
            "    <testcase classname=\"vmbackup-diag\" name=\"reading the input\">\n"
            "      <error message=\"{}\"/>\n    </testcase>\n",
            as_attribute(unread(fleet)));
    }
    return out + "  </testsuite>\n</testsuites>\n";
}

std::string github(const Fleet& fleet) {
    std::string out = fmt::format("::notice title=VM backup jobs::{}\n", in_annotation(shown(fleet.totals), false));
    for (std::size_t n = 0; n < fleet.groups.size(); ++n) {
        const FailureGroup& group = fleet.groups[n];
        out += fmt::format("::{} title={}::{}\n", only_warned(group) ? "warning" : "error",
                           in_annotation(fmt::format("{} ({})", name_with_resource(group), counts_of(group)), true),
                           in_annotation(told(fleet, n), false));
    }
    if (fleet.unread_count > 0) {
        out += fmt::format("::warning title=VM backup jobs::{}\n", in_annotation(unread(fleet), false));
    }
    return out;
}

}  // namespace vmbackup_diag::render
