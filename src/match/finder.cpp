// At which words the finder looks: near the beginning of a text at all of them, further on at those in whose four
// bytes something known has its rarest.
#include "finder.hpp"

#include <algorithm>

#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// So much of a text is looked at before anything in it is gone through. What follows on a name is looked at again,
/// so that where names are close together it is less.
constexpr std::size_t shortest_stride = 64;
constexpr std::size_t longest_stride = 2048;

}  // namespace

Finder::Finder(const Knowledge& knowledge, PlaceOf place_of, Reading reading, std::uint8_t enough)
    : knowledge_(knowledge), words_(knowledge, std::move(place_of), reading, enough) {}

void Finder::forget(std::size_t bytes) {
    words_.forget(bytes);
    rows_.forget(bytes);
    looked_to_ -= std::min(looked_to_, bytes);
}

std::size_t Finder::read_closely(std::string_view text, std::size_t from, std::size_t to) {
    text_ = text;
    words_.read(text, Pace::closely);
    from = past_middle(text, from);
    for (auto run = next_run(text, from); run && run->begin < to; run = next_run(text, run->end)) {
        words_.look_closely_at(*run);
        look_at_form_of_line(*run);
        from = run->end;
    }
    read_rows(to);
    return std::max(from, std::min(to, text.size()));
}

std::size_t Finder::read_quickly(std::string_view text, std::size_t from, std::size_t to) {
    text_ = text;
    words_.read(text, Pace::quickly);
    if (!filter_ || words_.wants_less()) {
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
    read_rows(to);
    return std::max(at, to);
}

void Finder::make_filter() {
    filter_.emplace(knowledge_.index.meetings, [this](const Meeting& met) { return words_.wants(met); });
    words_.renew();
}

}  // namespace vmbackup_diag::match
