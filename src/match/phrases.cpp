#include "phrases.hpp"

#include <algorithm>

#include "vmbackup_diag/model/template.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr auto first_word = [](const Template& t) { return t.words[0]; };

/// The position of the next word that is no hole; the number of words when only holes are left.
std::size_t next_word(const Template& of, std::size_t from) {
    while (from < of.words.size() && of.words[from].empty()) {
        ++from;
    }
    return from;
}

}  // namespace

bool Phrases::is_wanted(std::string_view word) const {
    const auto waits = [&](const Open& open) { return open.of->words[next_word(*open.of, open.next)] == word; };
    return std::ranges::binary_search(templates_, word, {}, first_word) || std::ranges::any_of(open_, waits);
}

/// A hole takes words until the one after it comes, and that one too, in case it comes again.
std::span<const Completed> Phrases::next(std::string_view word, const Part& at) {
    completed_.clear();
    then_.clear();
    for (const Open& open : open_) {
        const std::size_t wanted = next_word(*open.of, open.next);
        if (open.of->words[wanted] == word) {
            follow({open.of, wanted + 1, 0, open.first});
        }
        if (wanted != open.next && open.skipped < widest_hole) {
            follow({open.of, open.next, open.skipped + 1, open.first});
        }
    }
    for (const Template& begun : std::ranges::equal_range(templates_, word, {}, first_word)) {
        follow({&begun, 1, 0, at});
    }
    open_.swap(then_);
    return completed_;
}

void Phrases::follow(const Open& open) {
    if (next_word(*open.of, open.next) == open.of->words.size()) {
        completed_.push_back({open.of, open.first});
    } else if (then_.size() < most_open) {
        then_.push_back(open);
    }
}

}  // namespace vmbackup_diag::match
