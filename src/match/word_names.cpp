// Whether a word of a text begins a name of ours, or looks like a code of somebody.
#include <algorithm>

#include "code_words.hpp"
#include "names.hpp"
#include "slots.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_reader.hpp"

namespace vmbackup_diag::match {
namespace {

/// No code has more parts than this.
constexpr std::size_t most_parts_of_a_code = 10;

/// Whether the word is the last part of a long name, as types of .NET and modules of Python have.
bool ends_dotted_name(std::string_view text, std::size_t begin) {
    std::size_t dots = 0;
    for (; begin > 1 && (text[begin - 1] == '.' || is_of_run(text[begin - 1])); --begin) {
        dots += text[begin - 1] == '.' && is_letter(text[begin - 2]) ? 1u : 0u;
        if (dots == 2) {
            return true;
        }
    }
    return false;
}

/// Whether the word is what a log calls the operation of an event, as in op=ReportStatus.
bool is_operation_of_an_event(std::string_view text, std::size_t begin) {
    constexpr std::string_view member = "op=";
    return begin >= member.size() && text.substr(begin - member.size(), member.size()) == member &&
           (begin == member.size() || !is_of_run(text[begin - member.size() - 1]));
}

bool is_after_a_dot(std::string_view text, std::size_t begin) { return begin > 0 && text[begin - 1] == '.'; }

bool is_joint(char c) { return kind_of_byte(c) == ByteKind::joint; }

}  // namespace

/// The longest name that begins here and ends with a run, its runs joined by - or _. Gives where it ends, or 0.
std::size_t WordReader::see_name(const Run& run, std::size_t begin) {
    std::uint32_t hash = hash_of(text_.substr(begin, run.end - begin));
    std::size_t end = run.end;
    std::optional<std::uint32_t> longest;
    std::size_t longest_end = 0;
    for (std::size_t parts = 0; parts < most_parts_of_a_code && end - begin <= longest_code; ++parts) {
        each_key(knowledge_, hash, [&](const Key& key) {
            const bool is_it =
                key.kind == KeyKind::name && is_word(text_, {begin, end}, knowledge_.index.names[key.at].key);
            longest = is_it && (!longest || longest_end < end) ? key.at : longest;
            longest_end = is_it ? end : longest_end;
        });
        std::size_t next = end;
        while (next < text_.size() && is_joint(text_[next])) {
            ++next;
        }
        if (next == end || next == text_.size() || !is_of_run(text_[next])) {
            break;
        }
        while (next < text_.size() && is_of_run(text_[next])) {
            ++next;
        }
        hash = hash_of(text_.substr(end, next - end), hash);
        end = next;
    }
    if (longest) {
        see_code(*longest, {begin, longest_end});
    }
    return longest_end;
}

void WordReader::see_code(std::uint32_t at, const Run& whole) {
    if (!tally_.names.wants(at)) {
        return;
    }
    count(tally_.names, at);
    const Name& name = knowledge_.index.names[at];
    Sighting sighting{.entry = &knowledge_.entries[name.entry],
                      .matched = kept_.matched(name.alias ? MatchedBy::alias : MatchedBy::code, text_, whole)};
    const std::string_view as_written = written(knowledge_, name);
    const Wanted wanted = wanted_for(as_written, knowledge_.families);
    const bool is_code = wanted == Wanted::nothing ||
                         is_written_as_code(text_, whole, as_written, wanted != Wanted::code_before_of_ours);
    if (wanted == Wanted::nothing || (wanted == Wanted::letter_case && is_code)) {
        kept_.add(std::move(sighting));
    } else if (kept_.wants_words()) {
        sighting.only_suggests = is_member_for_a_code(text_, whole.begin) ||
                                 (is_code && may_be_said_of_an_error(sighting, text_, whole.begin));
        kept_.add_word({std::move(sighting), is_code, pace_ == Pace::quickly && speaks_of_ours_around(whole)});
    }
}

void WordReader::see_stranger(const Run& run) {
    const std::size_t begin = run.begin + run.escape;
    const std::string_view text = text_.substr(begin, run.end - begin);
    if (!kept_.wants_strangers() || text.size() < shortest_code || names_a_member(text_, {begin, run.end}) ||
        is_operation_of_an_event(text_, begin) || (is_after_a_dot(text_, begin) && ends_dotted_name(text_, begin))) {
        return;
    }
    const bool is_part_of_more = begin > 1 && is_letter(text_[begin - 2]) &&
                                 (text_[begin - 1] == '.' || (text_[begin - 1] == '-' && text.starts_with("Az")));
    const bool is_wanted = pace_ == Pace::quickly || is_part_of_more ? family_of(text, knowledge_.families) != nullptr
                                                                     : may_be_a_code(text, knowledge_.families);
    if (is_wanted) {
        kept_.add_stranger(text_, begin, run.end);
        wants_less_ = wants_less_ || !kept_.wants_strangers();
    }
}

/// Without such a word, and with nothing else that is known, a name such as NotFound is somebody else's. A base that
/// has none takes every text for one of its own.
bool WordReader::is_of_ours(const Run& run) const {
    const auto words = knowledge_.index.ours.telling;
    return words.empty() ||
           std::ranges::any_of(words, [&](std::string_view word) { return is_word(text_, run, word); });
}

bool WordReader::speaks_of_ours_around(const Run& run) const {
    const std::size_t begin = past_middle(text_, run.begin - std::min(run.begin, reach));
    for (auto next = next_run(text_, begin); next && next->begin < run.end + reach; next = next_run(text_, next->end)) {
        if (is_of_ours(*next)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::match
