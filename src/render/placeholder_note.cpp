// What of a name of the user's own a command still lacks, and how to have it filled in.
#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/render/command.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

void note_unfilled(const Step& step, const Context& context, std::vector<std::string>& names) {
    for (const Command& command : step.commands) {
        for (std::string& name : unfilled(command, context)) {
            if (std::ranges::find(names, name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
}

}  // namespace

std::vector<std::string> unfilled(const Fix& fix, const Context& context) {
    std::vector<std::string> names;
    for (const Step& step : steps_for(fix, context.facts)) {
        note_unfilled(step, context, names);
    }
    note_unfilled(fix.verify, context, names);
    return names;
}

Page placeholder_note(const Knowledge& knowledge, std::span<const std::string> names, const Context& context,
                      std::string_view how) {
    Page out;
    if (!names.empty()) {
        add(out, Role::quiet, std::string(how));
    }
    for (const std::string& name : names) {
        const Placeholder* placeholder = find_placeholder(knowledge, name);
        const auto refused = std::ranges::find(context.refused, name, &Refusal::name);
        const std::string why = refused == context.refused.end() ? "" : fmt::format("; stays because {}", refused->why);
        add(out, Role::quiet, fmt::format("<{}> {}{}", name, placeholder == nullptr ? "" : placeholder->meaning, why),
            2, 2);
    }
    return out;
}

}  // namespace vmbackup_diag::render
