// Completion: what may follow the words typed so far.
//
// The scripts that a shell loads hold no names. They hand the words to the program and show what it answers, so a
// script that was installed long ago knows the commands, options and codes of the program that is there now.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command_line.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::cli {

/// Each shell, and the script for it.
extern const std::array<std::pair<std::string_view, std::string_view>, 4> completion_scripts;

struct Candidate {
    std::string text;
    std::string meaning = {};
};

struct Candidates {
    std::vector<Candidate> all = {};
    bool files = false;  ///< the name of a file may stand there as well
};

/// What may stand for the last of the words, which is written as far as the cursor, in any letter case.
[[nodiscard]] Candidates candidates(const CommandLine& whole, const Knowledge& knowledge,
                                    std::span<const std::string> words);

/// The knowledge bases that the words lay over the built-in one, where there are such files.
[[nodiscard]] std::vector<std::string> overlays_in(std::span<const std::string> words);

}  // namespace vmbackup_diag::cli
