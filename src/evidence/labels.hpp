// Lines of a label and a value, as portal, mails and PowerShell write them: "VM name: web01", "WorkloadName : web01".
// A form that was copied into one line has several of them on it.
#pragma once

#include <string_view>

#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Adds what the lines say. A plain "Resource group" belongs to the VM or the vault that was named last before it.
/// Names, times and ids are no evidence of an error, whatever they look like, and neither is what they are called.
void read_labels(std::string_view text, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
