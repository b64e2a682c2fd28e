// How much a knowledge base covers, how much of it can be acted on, how old it is, and how much its guides ask.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag {

struct Count {
    std::string_view of;
    std::size_t count = 0;
};

/// How many questions are asked, of several ways.
struct Questions {
    std::size_t min = 0;
    std::size_t median = 0;
    double mean = 0;
    std::size_t max = 0;
};

struct GuideStatistics {
    const Guide* guide;
    Questions questions;
    std::size_t outcomes = 0;  ///< fixes and escalations that can be reached
};

struct Statistics {
    std::size_t entries = 0;
    std::vector<Count> lists = {};  ///< errors, symptoms, fixes, ...
    std::vector<Count> by_kind = {};
    std::vector<Count> by_category = {};
    std::vector<Count> by_os = {};      ///< an entry of both systems counts for each
    std::size_t with_command = 0;       ///< entries of which a fix has something to type
    std::size_t with_verification = 0;  ///< entries of which every fix says what to type or click to see it worked
    std::size_t with_source = 0;        ///< entries with a source that is dated
    std::size_t median_words = 0;       ///< of an entry with its fixes, commands left out
    std::size_t fixes_with_command = 0;
    Date oldest_check = {};
    Date newest_check = {};
    Date oldest_edition = {};  ///< of the sources that carry a date
    Date median_edition = {};
    std::optional<Questions> questions_to_a_fix = {};  ///< the shortest ways from the start; empty: none
    std::vector<GuideStatistics> guides = {};
};

}  // namespace vmbackup_diag
