#include "resume.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/conversation/begun.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/command.hpp"

namespace vmbackup_diag::cli {

std::string command_to_resume(const Session& session, Case the_case, const Context& context) {
    const Options& options = session.options();
    std::string out = "vmbackup-diag wizard";
    const auto add = [&](std::string_view option, std::string_view value) {
        out += fmt::format(" {} {}", option, render::shell_word(clean(value)));
    };
    for (const std::string& path : options.kb) {
        add("--kb", path);
    }
    out += options.builtin_kb ? "" : " --no-builtin-kb";
    for (const NamedValue& named : context.names) {
        add("--set", fmt::format("{}={}", named.name, named.value));
    }
    if (!options.report.empty()) {
        add("--report", options.report);
    }
    out += options.redact ? " --redact" : "";
    out += session.manner().linear ? " --linear" : "";
    add("--case", engine::case_string(session.knowledge(), conversation::asked_anew(std::move(the_case))));
    return out;
}

}  // namespace vmbackup_diag::cli
