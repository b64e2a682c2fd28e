#include "phrases.hpp"

#include <algorithm>

#include "vmbackup_diag/model/template.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto first_word = [](const Template& t) { return t.words[0]; };

}  // namespace

/// Whether the template is still open after this word; a hole takes words until the one after it comes.
bool Phrases::advance(Open& open, std::string_view word) {
    const auto words = open.of->words;
    const bool in_hole = words[open.next].empty();
    const std::size_t wanted = open.next + (in_hole ? 1 : 0);
    if (wanted < words.size() && words[wanted] == word) {
        open.next = wanted + 1;
        open.skipped = 0;
        return true;
    }
    return in_hole && ++open.skipped <= widest_hole;
}

std::span<const Completed> Phrases::next(std::string_view word, const Part& at) {
    completed_.clear();
    std::erase_if(open_, [&](Open& open) {
        if (!advance(open, word)) {
            return true;
        }
        const bool complete = open.next == open.of->words.size();
        if (complete) {
            completed_.push_back({open.of, open.first});
        }
        return complete;
    });
    for (const Template& begun : std::ranges::equal_range(templates_, word, {}, first_word)) {
        if (begun.words.size() == 1) {
            completed_.push_back({&begun, at});
        } else if (open_.size() < most_open) {
            open_.push_back({&begun, 1, 0, at});
        }
    }
    return completed_;
}

}  // namespace vmbackup_diag::match
