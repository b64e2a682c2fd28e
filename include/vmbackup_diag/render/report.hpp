// A conversation on paper, for a ticket or for support: the case, the evidence, what was tried and how it went, what
// to do next, and what support will ask for. Markdown and HTML are the same sections; JSON has the same values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/verdict.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

struct Report {
    const Knowledge& knowledge;
    Position position;
    Outlook outlook;
    Ledger ledger;
    Context context;  ///< where names are to stay here, with stand-ins for them
    std::string case_string;
    std::string seen;                     ///< the text that points to the entry; empty where none was given
    std::vector<const Entry*> also_seen;  ///< what else was pasted about this VM
    std::string date;
    Tool tool;
};

[[nodiscard]] std::string markdown(const Report& report);
/// One page that needs nothing else, for a screen, a screen reader and a printer.
[[nodiscard]] std::string html(const Report& report);
void write(JsonWriter& out, const Report& report);

}  // namespace vmbackup_diag::render
