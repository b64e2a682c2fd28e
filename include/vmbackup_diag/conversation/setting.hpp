// What holds for all of a conversation, whatever is said in it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/desk/desk.hpp"
#include "vmbackup_diag/model/case.hpp"

namespace vmbackup_diag::conversation {

/// What somebody types to go on with the case, these names filled in; with a question, to answer it ahead.
using CommandToGoOn = std::function<std::string(const Case&, const Context&, std::string_view question)>;

struct Setting {
    const desk::Desk& desk;
    std::vector<KnownFact> known = {};  ///< of every VM, whatever a text says
    std::vector<Limit> limits = {};     ///< from the start; what needs more is left out
    std::string report = {};            ///< the file to write at the end; empty: none
    bool redact = false;                ///< in a report stand-ins take the place of names
    CommandToGoOn command;
};

}  // namespace vmbackup_diag::conversation
