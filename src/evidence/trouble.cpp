#include "trouble.hpp"

#include <array>

#include "phrases.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr auto words_of_trouble = std::to_array<std::string_view>(
    {"error",    "fail",   "exception",  "traceback", "unable",    "cannot",  "can't",   "could not",
     "couldn't", "denied", "refused",    "timed out", "not found", "no such", "not a ",  "invalid",
     "missing",  "abort",  "unexpected", "warning",   "critical",  "fatal",   "corrupt", "killed"});
constexpr Phrases of_trouble(words_of_trouble);

}  // namespace

bool tells_of_trouble(std::string_view line) { return of_trouble.any_in(line); }

}  // namespace vmbackup_diag::evidence
