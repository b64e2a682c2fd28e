// The words that commands say in the same place, and which of them are slips: what is one letter off a word that is
// said much more often.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vmbackup_diag::validate {

struct Usage {
    std::string_view written;
    std::size_t times = 0;
    bool is_of_base = false;
    bool is_loose = false;
};

/// The words of a vocabulary in lower case, and how often each is said.
using Vocabulary = std::map<std::string, Usage>;

/// What each misspelt word of a vocabulary was meant to be.
using Slips = std::map<std::string, std::string_view, std::less<>>;

[[nodiscard]] Slips slips_in(const Vocabulary& vocabulary);

}  // namespace vmbackup_diag::validate
