// Names that are to stay on this machine, and what stands for them in what leaves it: the same name always gets the
// same stand-in.
#pragma once

#include <string>
#include <vector>

#include "history.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::cli {

struct StandIn {
    std::string name;
    std::string shown;
};

/// What a report shows of the user's own things, with the stand-ins in their place.
struct Redacted {
    Context context = {};
    std::string seen = {};                ///< the text that points to the entry, in words; empty where there is none
    std::vector<StandIn> stand_ins = {};  ///< for each name in them, in the order in which it comes
};

/// Names are those that the context has, and in the text that points to the entry whatever may be one.
[[nodiscard]] Redacted redacted(const Knowledge& knowledge, const Moment& moment, const Entry* entry);

}  // namespace vmbackup_diag::cli
