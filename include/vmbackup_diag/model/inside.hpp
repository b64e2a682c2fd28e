// What can only be looked at or done inside the VM. The shells tell: a step has each of its ways there, or it has one
// that leads through Azure. A step for another machine says so.
#pragma once

#include <algorithm>
#include <string_view>

#include "vmbackup_diag/model/guide.hpp"

namespace vmbackup_diag {

/// Azure's own cmdlets run anywhere; every other command of these shells is for the VM.
[[nodiscard]] inline bool is_for_inside(const Command& command) {
    const bool is_of_azure = command.shell == Shell::azure_cli || command.shell == Shell::portal ||
                             command.text.find("-Az") != std::string_view::npos;
    return !is_of_azure;
}

[[nodiscard]] inline bool is_inside_only(const Step& step) {
    return !step.elsewhere && !step.commands.empty() && std::ranges::all_of(step.commands, is_for_inside);
}

/// A way without a command says how to read the others.
[[nodiscard]] inline bool is_inside_only(const Question& question) {
    bool is_inside = false;
    for (const Step& step : question.how) {
        if (step.elsewhere || (!step.commands.empty() && !is_inside_only(step))) {
            return false;
        }
        is_inside = is_inside || !step.commands.empty();
    }
    return is_inside;
}

}  // namespace vmbackup_diag
