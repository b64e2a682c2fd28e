// Names that are to stay on this machine, and what stands for them in what leaves it: the same name always gets the
// same stand-in.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::redact {

struct StandIn {
    std::string name;
    std::string shown;
};

/// What is to leave the machine, and the names that are known.
struct Leaving {
    const Context& context;
    std::span<const NamedValue> told = {};  ///< names beside those of the context
    const Entry* entry = nullptr;           ///< null: nothing points to one
    Matched seen = {};                      ///< what points to the entry
};

/// The same with the stand-ins in their place.
struct Redacted {
    Context context = {};
    Matched seen = {};
    std::vector<StandIn> stand_ins = {};  ///< for each name in them, in the order in which it comes
};

/// Names are those that are known, and in the text that points to the entry whatever may be one.
[[nodiscard]] Redacted redacted(const Knowledge& knowledge, const Leaving& given);

}  // namespace vmbackup_diag::redact
