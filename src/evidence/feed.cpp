#include "feed.hpp"

#include <algorithm>

#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t usual = 1 << 18;

}  // namespace

bool Feed::more() {
    held_.erase(0, at_);
    at_ = 0;
    const std::size_t before = held_.size();
    const std::size_t enough = std::max(usual, 2 * before);
    while (held_.size() < enough) {
        const auto piece = reader_.next();
        if (!piece) {
            held_ += return_is_due_ ? "\n" : "";
            return_is_due_ = false;
            break;
        }
        add(*piece);
    }
    return held_.size() > before;
}

/// Whether a return ends a line alone, as on old systems, is seen by what follows; such a line ends as all others do.
void Feed::add(std::string_view piece) {
    if (return_is_due_ && !piece.empty()) {
        held_ += piece.starts_with('\n') ? '\r' : '\n';
        return_is_due_ = false;
    }
    if (piece.ends_with('\r')) {
        return_is_due_ = true;
        piece.remove_suffix(1);
    }
    std::size_t at = held_.size();
    held_ += piece;
    while ((at = held_.find('\r', at)) != held_.npos) {
        held_[at] = held_[at + 1] == '\n' ? '\r' : '\n';
        ++at;
    }
}

void Feed::pass(std::size_t length) {
    place_ = place_behind(length);
    at_ += length;
}

bool Feed::pass_all_of(std::string_view what) {
    do {
        const std::string_view now = rest();
        const std::size_t end = std::min(now.find_first_not_of(what), now.size());
        pass(end);
        if (end < now.size()) {
            return true;
        }
    } while (more());
    return false;
}

Place Feed::place_behind(std::size_t length) const { return after(place_, rest().substr(0, length)); }

}  // namespace vmbackup_diag::evidence
