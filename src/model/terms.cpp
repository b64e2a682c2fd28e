#include "vmbackup_diag/model/terms.hpp"

#include <algorithm>

#include "common_words.hpp"
#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/model/two_words.hpp"

namespace vmbackup_diag {
namespace {

bool is_common(std::string_view word) { return std::ranges::binary_search(common_words, word); }

/// A number of one or two digits counts something, a long one is a time or an id; 3260 and 517 say something.
bool says_nothing(std::string_view number) {
    return std::ranges::all_of(number, is_digit) && (number.size() < 3 || number.size() > 6);
}

/// The parts of an identifier: FsFreezeFailed gives Fs, Freeze and Failed, VMNotFound gives VM, Not and Found, and
/// VMs is a plural.
std::vector<std::string_view> parts_of(std::string_view word) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t n = 1; n < word.size(); ++n) {
        const bool hump = is_upper(word[n]) && !is_upper(word[n - 1]);
        const bool last_of_capitals =
            is_upper(word[n]) && is_upper(word[n - 1]) && n + 2 < word.size() && !is_upper(word[n + 1]);
        if (hump || last_of_capitals) {
            parts.push_back(word.substr(begin, n - begin));
            begin = n;
        }
    }
    parts.push_back(word.substr(begin));
    return parts;
}

/// "VMs" and "NSGs" are plurals.
std::string_view singular(std::string_view word) {
    const bool is_plural =
        word.size() > 2 && word.ends_with('s') && std::ranges::all_of(word.substr(0, word.size() - 1), is_upper);
    return is_plural ? word.substr(0, word.size() - 1) : word;
}

void add_term(std::string_view word, std::vector<std::string>& terms) {
    std::string term = lower(singular(word));
    if (term.size() > 1 && !is_common(term) && !says_nothing(term)) {
        terms.push_back(stem(std::move(term)));
    }
}

void add_word(std::string_view word, std::vector<std::string>& terms) {
    const auto parts = parts_of(word);
    if (parts.size() > 2) {
        add_term(word, terms);
    }
    for (const std::string_view part : parts) {
        add_term(part, terms);
    }
}

}  // namespace

std::vector<std::string> stems_of(std::string_view text) {
    std::vector<std::string> terms;
    std::size_t begin = 0;
    for (std::size_t n = 0; n <= text.size(); ++n) {
        const ByteKind kind = n < text.size() ? kind_of_byte(text[n]) : ByteKind::separator;
        if (kind == ByteKind::separator || kind == ByteKind::joint) {
            if (n > begin) {
                add_word(text.substr(begin, n - begin), terms);
            }
            begin = n + 1;
        }
    }
    return terms;
}

std::vector<std::string> terms_of(std::string_view text, std::span<const IndexedSynonym> synonyms) {
    const std::vector<std::string> stems = stems_of(text);
    std::vector<std::string> terms;
    for (std::size_t n = 0; n < stems.size(); ++n) {
        terms.emplace_back(meant_by(stems[n], synonyms));
        const std::string_view both = n > 0 ? meant_by_two(stems[n - 1], stems[n], synonyms) : std::string_view{};
        if (!both.empty()) {
            terms.emplace_back(both);
        }
    }
    return terms;
}

std::map<std::uint32_t, double> near_terms(std::span<const std::string> terms) {
    constexpr std::size_t furthest = 3;
    std::map<std::uint32_t, double> near;
    for (std::size_t n = 0; n < terms.size(); ++n) {
        for (std::size_t apart = 1; apart <= furthest && n + apart < terms.size(); ++apart) {
            const auto [first, second] = std::minmax(terms[n], terms[n + apart]);
            if (first != second) {
                double& nearest = near[hash_of_pair(hash_of(first), second)];
                nearest = std::max(nearest, 1.0 / static_cast<double>(apart));
            }
        }
    }
    return near;
}

}  // namespace vmbackup_diag
