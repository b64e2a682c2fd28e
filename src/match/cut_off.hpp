// Codes of which an end is missing, that a service has put letters of its own before, or that lost the gap beside them.
#pragma once

#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// Where what is left of a code says which one it was.
enum class Tells {
    anywhere,
    alone,   ///< in a text, the code of something else may end so as well
    nothing  ///< another code may be meant, or the opposite
};

struct CutOff {
    const Entry* entry = nullptr;
    Tells tells = Tells::nothing;
};

/// The entries whose code begins with the word, or ends with it, when most of the code is there, or whose code the
/// word is with the few letters of a service before it.
[[nodiscard]] std::vector<CutOff> cut_off_codes(const Knowledge& knowledge, std::string_view word);

/// The entries whose code stands in the word between others, as where cells were copied without what divided them.
[[nodiscard]] std::vector<const Entry*> run_together(const Knowledge& knowledge, std::string_view word);

}  // namespace vmbackup_diag::match
