#include "vm_extensions.hpp"

#include <algorithm>

#include "extension_status.hpp"
#include "json_blanks.hpp"
#include "letters.hpp"
#include "statuses.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// On Linux its name goes on: VMSnapshotLinux.
constexpr std::string_view backup_extension = "VMSnapshot";

bool has_failed(const Value& extension) {
    for (const Value status : extension["statuses"].children()) {
        const std::string level = lower(status["level"].text());
        if (state_in(status["code"]) == "failed" || level == "error" || level == "2") {
            return true;
        }
    }
    return false;
}

/// A report in the texts of the extension's statuses. It is shown where the text begins.
void read_reports(const Value& statuses, const Knowledge& knowledge, Found& found) {
    for (const Value status : statuses.children()) {
        const std::string text = status["message"].text();
        const Json nested = json(text, std::min(text.find_first_not_of(json_blanks), text.size()));
        const Value report = Value(nested, 0).front();
        Found inside;
        read_extension_status(report.kind() == JsonKind::array ? report.front() : report, knowledge, inside);
        for (Observed& observed : inside.observed) {
            observed.at = status["message"].member_begin();
            found.observed.push_back(std::move(observed));
        }
    }
}

/// Some extensions are named after the system that they are for: AzureMonitorLinuxAgent.
void read_system_of(std::string_view type, Found& found) {
    if (holds(type, "Linux")) {
        found.systems.add(Os::linux);
    } else if (holds(type, "Windows") || holds(type, backup_extension)) {
        found.systems.add(Os::windows);
    }
}

}  // namespace

void read_handlers(const Value& handlers, Found& found) {
    for (const Value handler : handlers.children()) {
        read_system_of(handler["type"].text(), found);
    }
}

void read_extensions(const Value& extensions, const Knowledge& knowledge, Found& found) {
    bool any = false;
    bool backup = false;
    bool other = false;
    for (const Value extension : extensions.children()) {
        const std::string type = extension["type"] ? extension["type"].text() : extension["name"].text();
        const bool is_for_backup = holds(type, backup_extension);
        any = true;
        (is_for_backup ? backup : other) |= has_failed(extension);
        read_system_of(type, found);
        if (is_for_backup) {
            read_reports(extension["statuses"], knowledge, found);
            read_reports(extension["substatuses"], knowledge, found);
        }
    }
    if (any) {
        found.fact(backup  ? extension_states::backup_failed
                   : other ? extension_states::other_failed
                           : extension_states::all_succeeded);
    }
}

}  // namespace vmbackup_diag::evidence
