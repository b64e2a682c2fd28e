// At which words the finder looks: near the beginning of a text at all of them, further on at those in whose four
// bytes something known has its rarest.
#include <algorithm>

#include "finder.hpp"
#include "numbers.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// So much of a text is looked at before anything in it is gone through. What follows on a name is looked at again,
/// so that where names are close together it is less.
constexpr std::size_t shortest_stride = 64;
constexpr std::size_t longest_stride = 2048;

}  // namespace

std::size_t Finder::read_closely(std::string_view text, std::size_t from, std::size_t to) {
    text_ = text;
    quickly_ = false;
    from = past_middle(text, from);
    for (auto run = next_run(text, from); run && run->begin < to; run = next_run(text, run->end)) {
        findings_.empty = false;
        speaks_of_ours_ = speaks_of_ours_ || is_of_ours(*run);
        look_at(*run);
        from = run->end;
    }
    return std::max(from, std::min(to, text.size()));
}

std::size_t Finder::read_quickly(std::string_view text, std::size_t from, std::size_t to) {
    text_ = text;
    quickly_ = true;
    if (!filter_ || has_spent_) {
        make_filter();
    }
    const std::size_t last = std::min(to, text.size() - std::min(text.size(), window_size - 1));
    std::size_t at = from;
    std::size_t stride = shortest_stride;
    while (at < last) {
        const auto block = filter_->look(text, at, std::min(last, at + stride));
        at = block.end;
        stride = std::min(2 * stride, longest_stride);
        for (const std::size_t met : block.met) {
            const std::size_t end = meet(met, window_at(text.data() + met));
            if (end > met + window_step) {
                at = end;
                stride = shortest_stride;
                break;
            }
        }
    }
    return std::max(at, to);
}

void Finder::make_filter() {
    filter_.emplace(knowledge_.index.meetings, [this](const Meeting& met) { return !is_spent(met); });
    values_ = {};
    for (std::size_t n = 0; n < numbers_seen_.size(); ++n) {
        if (numbers_seen_[n] < often_) {
            values_.add(knowledge_.index.numbers[n].number.value);
        }
    }
    has_spent_ = false;
}

/// Without such a word, and with nothing else that is known, a name such as NotFound is somebody else's. A base that
/// has none takes every text for one of its own.
bool Finder::is_of_ours(const Run& run) const {
    const auto words = knowledge_.index.ours.telling;
    return words.empty() ||
           std::ranges::any_of(words, [&](std::string_view word) { return is_word(text_, run, word); });
}

bool Finder::speaks_of_ours_around(const Run& run) const {
    const std::size_t begin = past_middle(text_, run.begin - std::min(run.begin, reach));
    for (auto next = next_run(text_, begin); next && next->begin < run.end + reach; next = next_run(text_, next->end)) {
        if (is_of_ours(*next)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::match
