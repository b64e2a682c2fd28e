// How far texts are from each other, and which of several is meant.
#include <algorithm>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

/// Only what lies within `limit` of the diagonal can be near enough; beyond it, everything counts as too far.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
    if (one.size() > other.size() + limit || other.size() > one.size() + limit) {
        return limit + 1;
    }
    const std::size_t too_far = limit + 1;
    std::vector<std::size_t> before(other.size() + 2, too_far);
    std::vector<std::size_t> last(other.size() + 2, too_far);
    std::vector<std::size_t> row(other.size() + 2, too_far);
    for (std::size_t j = 0; j <= std::min(other.size(), limit); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= one.size(); ++i) {
        const std::size_t from = i > limit ? i - limit : 1;
        const std::size_t to = std::min(other.size(), i + limit);
        row[from - 1] = from == 1 ? i : too_far;
        std::size_t least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const std::size_t changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = std::min(changed, std::min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        row[to + 1] = too_far;
        if (least > limit) {
            return too_far;
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[other.size()], too_far);
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates) {
    if (text.size() > longest_misspelt) {
        return {};
    }
    const std::string wanted = lower(text);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, lower(candidate), best - 1);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

}  // namespace vmbackup_diag
