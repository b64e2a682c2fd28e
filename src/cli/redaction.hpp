// Names that are to stay on this machine, and what stands for them in what leaves it: the same name always gets the
// same stand-in.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::cli {

struct StandIn {
    std::string name;
    std::string shown;
};

/// A stand-in for each name of the context, the longest name first.
[[nodiscard]] std::vector<StandIn> stand_ins(const Context& context);

/// The context and a text with the stand-ins in place of the names, in any letter case.
[[nodiscard]] Context redacted(Context context, const std::vector<StandIn>& stand_ins);
[[nodiscard]] std::string redacted(std::string_view text, const std::vector<StandIn>& stand_ins);

}  // namespace vmbackup_diag::cli
