#include "strangers.hpp"

#include <algorithm>
#include <array>

#include "names.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

constexpr std::size_t most_suggested = 3;

std::string digits_of(std::string_view word) {
    std::string digits;
    std::ranges::copy_if(word, std::back_inserter(digits), is_digit);
    return digits;
}

/// Whether a word of the code begins there: Failed and COM in SnapshotFailedCOM.
bool begins_word(std::string_view code, std::size_t at) {
    const bool is_last_capital = at + 1 < code.size() && !is_upper(code[at + 1]);
    return at == 0 || (is_upper(code[at]) && (!is_upper(code[at - 1]) || is_last_capital));
}

/// Whether the letters are more than half of a word of the code, and of no other one; what has no humps tells none.
bool is_most_of_a_word(std::string_view code, std::size_t begin, std::size_t end) {
    if (begin >= end) {
        return false;
    }
    std::size_t first = begin;
    while (!begins_word(code, first)) {
        --first;
    }
    std::size_t last = begin + 1;
    while (last < code.size() && !begins_word(code, last)) {
        ++last;
    }
    const bool is_one_of_several = last - first < code.size();
    return is_one_of_several && end <= last && 2 * (end - begin) > last - first;
}

/// SnapshotFailedCpu is no misspelt SnapshotFailedCOM: what differs is a word, however short.
bool has_another_word(std::string_view one, std::string_view other) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    const auto differs = std::ranges::mismatch(one, other, same);
    const auto begin = static_cast<std::size_t>(differs.in1 - one.begin());
    const std::size_t most = std::min(one.size(), other.size()) - begin;
    std::size_t tail = 0;
    while (tail < most && same(one[one.size() - 1 - tail], other[other.size() - 1 - tail])) {
        ++tail;
    }
    const std::string_view only_in_one = one.substr(begin, one.size() - tail - begin);
    const std::string_view only_in_other = other.substr(begin, other.size() - tail - begin);
    return is_most_of_a_word(one, begin, one.size() - tail) || is_most_of_a_word(other, begin, other.size() - tail) ||
           (only_in_one.empty() && negates(only_in_other)) || (only_in_other.empty() && negates(only_in_one));
}

/// Keeps the nearest, sorted, each entry by the nearest of its names.
void keep(const Meant& candidate, std::vector<Meant>& nearest) {
    const auto same = std::ranges::find(nearest, candidate.entry, &Meant::entry);
    if (same != nearest.end() && same->distance <= candidate.distance) {
        return;
    }
    if (same != nearest.end()) {
        nearest.erase(same);
    }
    nearest.insert(std::ranges::upper_bound(nearest, candidate.distance, {}, &Meant::distance), candidate);
    nearest.resize(std::min(nearest.size(), most_suggested));
}

}  // namespace

bool negates(std::string_view letters) {
    constexpr std::array<std::string_view, 3> negations{"un", "not", "non"};
    const std::string small = lower(letters);
    return std::ranges::any_of(negations, [&](std::string_view negation) { return small.ends_with(negation); });
}

bool looks_like_a_code(std::string_view word, std::span<const Family> families) {
    if (word.size() < shortest_code) {
        return false;
    }
    if (humps(word) >= 2) {
        return true;
    }
    const Family* family = family_of(word, families);
    return family != nullptr && word.size() >= family->prefix.size() + shortest_code / 2;
}

bool may_be_a_code(std::string_view word, std::span<const Family> families) {
    constexpr std::size_t longest_word = 20;
    return word.size() > longest_word || looks_like_a_code(word, families);
}

const Family* family_of(std::string_view word, std::span<const Family> families) {
    const Family* found = nullptr;
    for (const Family& family : families) {
        if (std::ranges::any_of(family.codes, [&](std::string_view code) { return is_same_word(code, word); })) {
            return &family;
        }
        const bool begins = is_same_word(family.prefix, word.substr(0, family.prefix.size()));
        if (begins && (found == nullptr || found->prefix.size() < family.prefix.size())) {
            found = &family;
        }
    }
    return found;
}

std::vector<Meant> nearest_entries(std::string_view word, const Knowledge& knowledge) {
    const std::string wanted = lower(word);
    std::size_t limit = wanted.size() / 2;
    std::vector<Meant> nearest;
    for (const Name& name : knowledge.index.names) {
        const std::size_t distance = edit_distance(wanted, name.key, limit);
        if (distance <= limit) {
            keep({&knowledge.entries[name.entry], written(knowledge, name), distance}, nearest);
            limit = nearest.size() == most_suggested ? nearest.back().distance : limit;
        }
    }
    return nearest;
}

bool is_unmistakable(std::string_view word, const std::vector<Meant>& nearest) {
    if (nearest.empty()) {
        return false;
    }
    const Meant& first = nearest.front();
    const std::size_t tolerated = std::clamp<std::size_t>(word.size() / 10, 1, 2);
    const bool has_rival = nearest.size() > 1 && nearest[1].distance <= first.distance + 1;
    return first.distance <= tolerated && !has_rival && digits_of(word) == digits_of(first.name) &&
           !has_another_word(word, first.name);
}

}  // namespace vmbackup_diag::match
