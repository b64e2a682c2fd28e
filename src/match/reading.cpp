// At which words the finder looks: near the beginning of a text at all of them, further on at those in whose four
// bytes something known has its rarest.
#include <algorithm>
#include <array>

#include "finder.hpp"
#include "numbers.hpp"
#include "vmbackup_diag/model/literal.hpp"

namespace vmbackup_diag::match {
namespace {

/// Words that speak of the backup of an Azure VM. Without them, and with nothing else that is known, a name such as
/// NotFound is somebody else's.
bool is_of_azure(std::string_view text, const Run& run) {
    static constexpr std::array<std::string_view, 14> words{
        "azure",           "vm",     "vms",     "vmsnapshot", "vmsnapshotlinux", "recoveryservices",
        "virtualmachines", "backup", "backups", "restore",    "restorepoints",   "restorepointcollections",
        "azurebackuprg",   "iaasvm"};
    return std::ranges::any_of(words, [&](std::string_view word) { return is_word(text, run, word); });
}

/// So much of a text is looked at before anything in it is gone through. What follows on a name is looked at again,
/// so that where names are close together it is less.
constexpr std::size_t shortest_stride = 64;
constexpr std::size_t longest_stride = 2048;

/// Where the token that holds this offset begins: letters, digits and joints, as far back as a code may reach.
std::size_t token_begin(std::string_view text, std::size_t at) {
    const std::size_t first = at - std::min(at, longest_code);
    while (at > first && kind_of_byte(text[at - 1]) != ByteKind::separator) {
        --at;
    }
    return at;
}

/// The offset, or the end of the run that it is in the middle of.
std::size_t past_middle(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && is_of_run(text[at - 1]) && is_of_run(text[at])) {
        ++at;
    }
    return at;
}

/// The run of a word that begins here; empty where none does. Letters of an escape may stand before it.
std::optional<Run> run_from(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest_escape = 5;
    Run run{begin, begin};
    while (run.end < text.size() && run.size() <= longest_code && is_of_run(text[run.end])) {
        ++run.end;
    }
    while (run.begin > 0 && begin - run.begin <= longest_escape && is_of_run(text[run.begin - 1])) {
        --run.begin;
    }
    run.escape = begin == run.begin ? 0 : escape_letters(text, run.begin, run.end);
    const bool is_one = run.end > begin && run.begin + run.escape == begin;
    return is_one ? std::optional(run) : std::nullopt;
}

std::size_t next_digit(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_digit(text[from])) {
        ++from;
    }
    return from;
}

/// Where the run begins that this offset is in.
std::size_t run_begin(std::string_view text, std::size_t at) {
    while (at > 0 && is_of_run(text[at - 1])) {
        --at;
    }
    return at;
}

std::size_t run_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_of_run(text[at])) {
        ++at;
    }
    return at;
}

/// Whether letters of the run that begins here may belong to an escape or an entity.
bool may_have_escape(std::string_view text, std::size_t begin) {
    return begin > 0 && std::string_view("\\%[;#&").find(text[begin - 1]) != std::string_view::npos;
}

bool stands_at(std::string_view text, std::size_t begin, std::string_view literal) {
    return is_same_word(text.substr(begin, literal.size()), literal);
}

}  // namespace

std::size_t Finder::read_closely(std::string_view text, std::size_t from, std::size_t to) {
    text_ = text;
    quickly_ = false;
    from = past_middle(text, from);
    for (auto run = next_run(text, from); run && run->begin < to; run = next_run(text, run->end)) {
        findings_.empty = false;
        speaks_of_azure_ = speaks_of_azure_ || is_of_azure(text, *run);
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
        if (numbers_seen_[n] < often) {
            values_.add(knowledge_.index.numbers[n].number.value);
        }
    }
    has_spent_ = false;
}

/// Looks at what a window may belong to. Gives the end of what has been looked at.
std::size_t Finder::meet(std::size_t at, std::uint32_t bit) {
    const auto here = static_cast<std::ptrdiff_t>(at);
    const auto last = static_cast<std::ptrdiff_t>(text_.size()) - static_cast<std::ptrdiff_t>(window_size);
    std::size_t end = 0;
    filter_->each(bit, [&](const Meeting& met) {
        const std::ptrdiff_t begin = here - met.offset;
        const std::ptrdiff_t also = here + met.also_after;
        const bool is_it =
            begin >= 0 && begin <= last && also >= 0 && also <= last && window_at(text_.data() + also) == met.also;
        if (is_it) {
            end = std::max(end, meet(static_cast<std::size_t>(begin), met));
        }
    });
    return end;
}

/// Whether what is met has been seen so often that it says nothing new. A word beside numbers may stand before any.
bool Finder::is_spent(const Meeting& met) const {
    switch (met.kind) {
        case MeetingKind::name: return names_seen_[met.at] >= often;
        case MeetingKind::family: return findings_.strangers.size() == most_strangers;
        case MeetingKind::template_: return templates_seen_[met.at] >= often;
        case MeetingKind::number: {
            const auto& numbers = knowledge_.index.numbers;
            const auto same = std::ranges::equal_range(numbers, numbers[met.at].number.value, {},
                                                       [](const IndexedNumber& row) { return row.number.value; });
            return std::ranges::all_of(same, [&](const IndexedNumber& row) {
                return numbers_seen_[static_cast<std::size_t>(&row - numbers.data())] >= often;
            });
        }
        case MeetingKind::beside: break;
    }
    return false;
}

std::size_t Finder::meet(std::size_t begin, const Meeting& met) {
    switch (met.kind) {
        case MeetingKind::name:
            return names_seen_[met.at] < often && stands_at(text_, begin, knowledge_.index.names[met.at].key)
                       ? look_around(begin)
                       : 0;
        case MeetingKind::family:
            return findings_.strangers.size() < most_strangers &&
                           stands_at(text_, begin, knowledge_.families[met.at].prefix)
                       ? look_around(begin)
                       : 0;
        case MeetingKind::template_:
            if (templates_seen_[met.at] >= often) {
                return 0;
            }
            [[fallthrough]];
        case MeetingKind::number:
        case MeetingKind::beside:
            if (const auto run = run_from(text_, begin)) {
                meet_word(*run, met);
            }
            return 0;
    }
    return 0;
}

void Finder::meet_word(const Run& run, const Meeting& met) {
    const std::size_t begin = run.begin + run.escape;
    if (met.kind == MeetingKind::template_) {
        look_at_template(met.at, run);
    } else if (met.kind == MeetingKind::number && run.end - begin <= longest_number) {
        see_number(run, begin);
    } else if (met.kind == MeetingKind::beside && stands_beside(knowledge_.index.numbers[met.at].number, text_, run)) {
        look_at_numbers_after(run);
    }
}

/// Looks at the token that holds this offset. Gives the end of what has been looked at.
std::size_t Finder::look_around(std::size_t met) {
    std::size_t end = past_middle(text_, std::max(looked_to_, token_begin(text_, met)));
    for (auto run = next_run(text_, end); run && run->begin <= met; run = next_run(text_, run->end)) {
        look_at(*run);
        end = run->end;
    }
    looked_to_ = end;
    return end;
}

/// Further on in a text numbers are too common to look at each, but not the words that stand beside ours.
void Finder::look_at_numbers_after(const Run& run) {
    const std::string_view near = text_.substr(0, std::min(text_.size(), run.end + beside_reach));
    const std::string_view line = near.substr(0, near.find('\n', run.end));
    for (std::size_t digit = next_digit(line, run.end); digit < line.size();) {
        Run next{run_begin(line, digit), run_end(line, digit)};
        if (may_have_escape(line, next.begin)) {
            const auto found = next_run(line, next.begin);
            if (!found) {
                return;
            }
            next = *found;
        }
        const std::size_t begin = next.begin + next.escape;
        if (begin < next.end && is_digit(text_[begin]) && next.size() <= longest_number) {
            see_number(next, begin);
        }
        digit = next_digit(line, next.end);
    }
}

bool Finder::speaks_of_azure_around(const Run& run) const {
    const std::size_t begin = past_middle(text_, run.begin - std::min(run.begin, reach));
    for (auto next = next_run(text_, begin); next && next->begin < run.end + reach; next = next_run(text_, next->end)) {
        if (is_of_azure(text_, *next)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::match
