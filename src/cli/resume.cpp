#include "resume.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/conversation/begun.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What no shell reads as anything but itself, wherever it stands in a word.
bool is_plain(char c) {
    constexpr std::string_view marks = "_-./:=,+@%";
    return is_letter_or_digit(c) || marks.find(c) != marks.npos;
}

}  // namespace

std::string shell_word(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, is_plain)) {
        return std::string(text);
    }
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return out + "'";
}

std::string command_to_resume(const Session& session, Case the_case, const Context& context) {
    const Options& options = session.options();
    std::string out = "vmbackup-diag wizard";
    const auto add = [&](std::string_view option, std::string_view value) {
        out += fmt::format(" {} {}", option, shell_word(clean(value)));
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
