// What is to be said of a list of jobs beside the diagnosis of its text.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::intake {

/// That jobs of several VMs failed, and what sorts them. Where nothing is known in the text, each different error of
/// its jobs, at most three: it is repeated, so that it can be searched for and handed on.
[[nodiscard]] std::vector<std::string> notes_on_jobs(const Knowledge& knowledge, const Diagnosis& diagnosis,
                                                     const Context& given, const std::string& text);

}  // namespace vmbackup_diag::intake
