// The values of fields, each taken for what it is: what is nothing of the kind is passed over.
#pragma once

#include <string_view>

#include "found.hpp"

namespace vmbackup_diag::evidence {

void add_operation(Found& found, std::string_view value);
void add_time(Found& found, std::string_view value);
void add_activity(Found& found, std::string_view value);
void add_os(Found& found, std::string_view value);
void add_name(Found& found, std::string_view placeholder, std::string_view value);

/// Whether the kind of what is backed up is not known to be another than a whole VM. People have many words for a VM,
/// and a job that is left out by mistake is a failure that nobody sees.
[[nodiscard]] bool is_of_a_vm(std::string_view kind);

}  // namespace vmbackup_diag::evidence
