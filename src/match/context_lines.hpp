// What of a text only says where something happened, and with which versions: it is no complaint, and its words lead
// nowhere.
#pragma once

#include <string>

namespace vmbackup_diag::match {

/// The text with blanks for the lines in which a program tells its version, and the files that a traceback names.
[[nodiscard]] std::string without_context(std::string text);

}  // namespace vmbackup_diag::match
