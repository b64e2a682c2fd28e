#include "vmbackup_diag/evidence/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "context.hpp"
#include "encoded_words.hpp"
#include "formats.hpp"
#include "logs.hpp"
#include "mail_heads.hpp"
#include "markup.hpp"
#include "printed_output.hpp"
#include "resource_ids.hpp"
#include "stored_mail.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "without.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// The format of a text that is not read for its names shows in this much of it.
constexpr std::size_t enough_for_the_format = 1 << 18;

/// Who gives this much gives more; to grow step by step would cost more than the reading.
constexpr std::size_t a_lot = 1 << 15;

/// So much of a text is read word by word.
constexpr std::size_t read_by_words = 1 << 16;

/// What a reader is shown of an observation; as much as fits two lines of a page.
constexpr std::size_t longest_line_shown = 160;

Extent extent_of(const Beginning& beginning) {
    return !beginning.is_all ? Extent::beginning : beginning.may_go_on ? Extent::so_far : Extent::whole;
}

/// Where nobody tells them apart, the errors of jobs that were tried again and ended well count as all others.
std::string note_of_long_list() {
    return fmt::format(
        "the input is longer than {} MiB: jobs that did not fail are not left out, and no names are "
        "taken; \"vmbackup-diag jobs\" reads lists of any length",
        longest_beginning >> 20);
}

std::vector<Observation> observations(std::string_view text, std::vector<Observed> observed,
                                      const Knowledge& knowledge) {
    std::ranges::stable_sort(observed, {}, &Observed::at);
    Place place;
    std::size_t at = 0;
    std::vector<Observation> out;
    for (const Observed& one : observed) {
        place = after(place, text.substr(at, one.at - at));
        at = one.at;
        if (const Entry* entry = find(knowledge, one.entry)) {
            out.push_back({entry, {one.by, shortened(clean(one.text), longest_line_shown), place}});
        }
    }
    return out;
}

Evidence evidence_of_text(Beginning beginning, const Knowledge& knowledge) {
    Found found;
    const std::string_view text =
        std::string_view(beginning.text).substr(0, beginning.is_all ? std::string_view::npos : enough_for_the_format);
    const std::string_view kind = read_in_its_format(text, {extent_of(beginning), beginning.today}, knowledge, found);
    if (!beginning.is_all) {
        Evidence out{.kind = kind, .words = words_beside_logs(text, beginning.today)};
        out.relevant = std::move(beginning.text);
        if (found.lists_jobs) {
            out.notes.push_back(note_of_long_list());
        }
        return out;
    }
    if (found.left_out.empty()) {
        read_resource_ids(text, found);
    } else {
        read_resource_ids(without(text, found.left_out), found);
    }
    std::ranges::copy(found.left_out, std::back_inserter(found.bookkeeping));
    Evidence out{.kind = kind,
                 .context = context(found, knowledge),
                 .observations = observations(text, std::move(found.observed), knowledge),
                 .notes = std::move(found.notes),
                 .words = std::move(found.words)};
    if (!found.past.empty()) {
        std::ranges::copy(found.bookkeeping, std::back_inserter(found.past));
        out.now = without(text, std::move(found.past));
    }
    std::vector<Section> headers = headers_for_mailers(text);
    out.relevant = found.bookkeeping.empty() ? std::move(beginning.text) : without(text, std::move(found.bookkeeping));
    if (!out.words && !headers.empty()) {
        out.words = without(out.now ? *out.now : out.relevant, std::move(headers)).substr(0, read_by_words);
    }
    return out;
}

/// A mail or a page as a reader sees it, and what is to be known about it.
struct ShownText {
    std::optional<std::string> text = {};  ///< empty where the text is as it is seen
    std::vector<std::string> notes = {};
};

ShownText as_shown(std::string_view text, const Knowledge& knowledge) {
    ShownText out = {.text = without_encoded_words(text)};
    const auto so_far = [&] { return out.text ? std::string_view(*out.text) : text; };
    StoredMail mail = stored_mail(so_far());
    if (mail.text) {
        out.text = std::move(mail.text);
    }
    if (auto without_tags = without_markup(so_far(), knowledge)) {
        out.text = std::move(without_tags);
    }
    if (out.text) {
        out.notes.emplace_back("the input is read as a reader sees it, and its lines and columns are counted so");
    }
    if (mail.leaves_out_parts) {
        out.notes.emplace_back(
            "a part of the mail is in base64 and no text, as attachments are, or was cut off: it was not read");
    }
    return out;
}

}  // namespace

void Beginning::add(std::string_view piece) {
    text += piece;
    if (text.size() == piece.size() && text.size() >= a_lot) {
        text.reserve(longest_beginning + text.size());
    }
    is_all = text.size() <= longest_beginning;
}

Evidence evidence(Beginning beginning, const Knowledge& knowledge) {
    if (auto printed = beginning.is_all ? printed_output(beginning.text) : std::nullopt) {
        const bool may_be_cut_off = printed->size() >= most_handed_over;
        Evidence out = evidence_of_text({.text = *std::move(printed), .today = beginning.today}, knowledge);
        out.notes.insert(out.notes.begin(),
                         may_be_cut_off
                             ? "what the command printed is read, and its lines are counted; Azure hands over "
                               "only the last 4096 bytes of it, so that its beginning may be missing"
                             : "what the command printed is read, and its lines are counted");
        return out;
    }
    ShownText shown = beginning.is_all ? as_shown(beginning.text, knowledge) : ShownText{};
    if (shown.text) {
        beginning.text = *std::move(shown.text);
    }
    Evidence out = evidence_of_text(std::move(beginning), knowledge);
    out.notes.insert(out.notes.begin(), std::make_move_iterator(shown.notes.begin()),
                     std::make_move_iterator(shown.notes.end()));
    return out;
}

}  // namespace vmbackup_diag::evidence
