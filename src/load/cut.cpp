#include "cut.hpp"

#include <algorithm>

#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

/// As much of the text as a window may take up that begins before the last word does.
std::string_view without_last_word(std::string_view text) {
    const auto last_end = std::find_if(text.rbegin(), text.rend(), is_letter_or_digit);
    const auto last_begin = std::find_if_not(last_end, text.rend(), is_letter_or_digit);
    const auto before = std::find_if(last_begin, text.rend(), is_letter_or_digit);
    const auto end = static_cast<std::size_t>(text.rend() - before);
    return text.substr(0, end == 0 ? 0 : end + shortest_literal - 1);
}

/// Two words that stand together are met in far fewer texts than one, so that a word before a hole or at the end is
/// only taken where there is no other.
Rarest rarest_in(std::string_view text, const Literals& literals) {
    Rarest best;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("{}", begin), text.size());
        Rarest found = literals.rarest(without_last_word(text.substr(begin, end - begin)));
        found.offset += begin;
        best = found.count < best.count ? found : best;
        begin = end + 2;
    }
    return best.exists() ? best : literals.rarest(text);
}

/// Where the word that holds the offset begins, or the next one after it.
std::size_t word_begin(std::string_view text, std::size_t at) {
    while (!is_letter_or_digit(text[at])) {
        ++at;
    }
    while (at > 0 && is_letter_or_digit(text[at - 1])) {
        --at;
    }
    return at;
}

std::vector<std::string> trimmed_words(std::string_view text) {
    auto words = template_words(text);
    words.erase(words.begin(), std::ranges::find_if(words, [](const auto& word) { return !word.empty(); }));
    while (!words.empty() && words.back().empty()) {
        words.pop_back();
    }
    return words;
}

}  // namespace

Cut cut(std::string_view text, MatchedBy by, std::uint32_t owner, const Literals& literals, Store& store) {
    const auto words = trimmed_words(text);
    Cut out{.words = {.by = by, .owner = owner}, .text = text};
    if (words.empty()) {
        return out;
    }
    std::vector<std::string_view> kept;
    std::ranges::transform(words, std::back_inserter(kept), [&](const auto& word) { return store.keep(word); });
    out.words.words = store.keep(kept);
    // Own words stand at the beginning of what is given or nowhere, where each word is looked at anyway.
    out.scanned = by == MatchedBy::words ? Rarest{} : rarest_in(text, literals);
    if (out.scanned.exists()) {
        out.anchor_begin = word_begin(text, out.scanned.offset);
        out.words.anchor =
            static_cast<std::uint32_t>(words.size() - trimmed_words(text.substr(out.anchor_begin)).size());
    } else {
        const auto longest = std::ranges::max_element(words, {}, &std::string::size);
        out.words.anchor = static_cast<std::uint32_t>(longest - words.begin());
    }
    return out;
}

}  // namespace vmbackup_diag::load
