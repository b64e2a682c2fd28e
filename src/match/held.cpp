#include "held.hpp"

#include <algorithm>
#include <vector>

namespace vmbackup_diag::match {
namespace {

/// The words of a template on one side of its anchor, nearest first.
class Side {
  public:
    Side(const Template& wanted, bool backwards) : wanted_(wanted), backwards_(backwards) {}

    [[nodiscard]] std::size_t size() const {
        return backwards_ ? wanted_.anchor : wanted_.words.size() - wanted_.anchor - 1;
    }
    [[nodiscard]] std::string_view word(std::size_t n) const {
        return wanted_.words[backwards_ ? wanted_.anchor - n - 1 : wanted_.anchor + n + 1];
    }
    [[nodiscard]] std::optional<Run> after(std::string_view text, const Run& run) const {
        return backwards_ ? previous_run(text, run.begin) : next_run(text, run.end);
    }

  private:
    const Template& wanted_;
    bool backwards_;
};

/// A way of laying the side's words over those of the text: the next word, and how many the hole before it took.
struct Laid {
    std::size_t next = 0;
    int skipped = 0;
    friend bool operator==(const Laid&, const Laid&) = default;
};

void add(const Laid& laid, std::vector<Laid>& ways) {
    if (std::ranges::find(ways, laid) == ways.end()) {
        ways.push_back(laid);
    }
}

/// The position of the next word that is no hole.
std::size_t next_word(const Side& side, std::size_t from) {
    while (from < side.size() && side.word(from).empty()) {
        ++from;
    }
    return from;
}

/// Where the words up to the first hole, or to the end, are laid; empty where they are not what stands there.
struct Straight {
    Run at;
    std::size_t next = 0;
};

std::optional<Straight> laid_straight(const Side& side, std::string_view text, Run at) {
    std::size_t next = 0;
    for (; next < side.size() && !side.word(next).empty(); ++next) {
        const auto run = side.after(text, at);
        if (!run || !is_word(text, *run, side.word(next))) {
            return std::nullopt;
        }
        at = *run;
    }
    return Straight{at, next};
}

/// The run of the side's last word. Where there are holes all ways are followed at once, so that several do not
/// multiply.
std::optional<Run> end_of(const Side& side, std::string_view text, Run at) {
    const auto straight = laid_straight(side, text, at);
    if (!straight || straight->next == side.size()) {
        return straight ? std::optional(straight->at) : std::nullopt;
    }
    at = straight->at;
    std::vector<Laid> ways{{straight->next}};
    std::vector<Laid> then;
    while (!ways.empty()) {
        const auto run = side.after(text, at);
        if (!run) {
            return std::nullopt;
        }
        at = *run;
        then.clear();
        for (const Laid& laid : ways) {
            const std::size_t wanted = next_word(side, laid.next);
            if (is_word(text, at, side.word(wanted))) {
                if (wanted + 1 == side.size()) {
                    return at;
                }
                add({wanted + 1, 0}, then);
            }
            if (wanted != laid.next && laid.skipped < widest_hole) {
                add({laid.next, laid.skipped + 1}, then);
            }
        }
        ways.swap(then);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Run> held_at(const Template& wanted, std::string_view text, const Run& anchor) {
    const auto last = end_of(Side(wanted, false), text, anchor);
    const auto first = last ? end_of(Side(wanted, true), text, anchor) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    const bool sheds_escape = !is_word(text, {first->begin, first->end}, wanted.words[0]);
    return Run{first->begin + (sheds_escape ? first->escape : 0), last->end};
}

}  // namespace vmbackup_diag::match
