#include "vmbackup_diag/model/terms.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/synonyms.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

/// Words that stand in texts about anything, sorted.
constexpr std::array<std::string_view, 272> common{
    "about",    "after",   "again",   "ago",       "all",       "already", "also",       "always",    "am",
    "an",       "and",     "another", "any",       "anybody",   "anymore", "anyone",     "anything",  "are",
    "aren",     "as",      "at",      "away",      "back",      "be",      "because",    "been",      "before",
    "being",    "believe", "both",    "bring",     "but",       "by",      "came",       "can",       "cannot",
    "cant",     "claims",  "come",    "could",     "couldn",    "day",     "days",       "did",       "didn",
    "do",       "does",    "doesn",   "doesnt",    "don",       "done",    "dont",       "down",      "during",
    "each",     "either",  "else",    "even",      "ever",      "every",   "everything", "exactly",   "few",
    "for",      "from",    "get",     "gets",      "getting",   "give",    "given",      "go",        "goes",
    "going",    "gone",    "got",     "had",       "has",       "hasn",    "have",       "haven",     "having",
    "he",       "hello",   "help",    "her",       "here",      "hi",      "him",        "his",       "how",
    "however",  "idea",    "if",      "im",        "in",        "instead", "into",       "is",        "isn",
    "isnt",     "it",      "its",     "itself",    "just",      "keep",    "know",       "last",      "let",
    "like",     "little",  "ll",      "look",      "looks",     "lot",     "made",       "make",      "makes",
    "making",   "many",    "maybe",   "me",        "mean",      "might",   "minutes",    "morning",   "most",
    "much",     "must",    "my",      "myself",    "need",      "needs",   "never",      "new",       "next",
    "night",    "no",      "nobody",  "none",      "not",       "nothing", "now",        "of",        "ok",
    "okay",     "old",     "on",      "once",      "one",       "only",    "or",         "other",     "our",
    "out",      "over",    "own",     "people",    "perhaps",   "please",  "possible",   "pretty",    "probably",
    "put",      "quite",   "really",  "right",     "same",      "say",     "says",       "see",       "seem",
    "seems",    "seen",    "she",     "should",    "shouldn",   "show",    "since",      "so",        "some",
    "somebody", "somehow", "someone", "something", "sometimes", "soon",    "still",      "such",      "sure",
    "take",     "takes",   "tell",    "than",      "thank",     "thanks",  "that",       "the",       "their",
    "them",     "then",    "there",   "these",     "they",      "thing",   "things",     "think",     "this",
    "those",    "though",  "thought", "three",     "through",   "till",    "to",         "today",     "told",
    "tomorrow", "tonight", "too",     "tried",     "tries",     "try",     "trying",     "two",       "until",
    "up",       "us",      "use",     "used",      "using",     "ve",      "very",       "via",       "want",
    "wanted",   "wants",   "was",     "wasn",      "way",       "we",      "week",       "weeks",     "well",
    "went",     "were",    "weren",   "what",      "whatever",  "when",    "whenever",   "where",     "whether",
    "which",    "while",   "who",     "why",       "will",      "wish",    "with",       "without",   "won",
    "wont",     "work",    "works",   "would",     "wouldn",    "year",    "yes",        "yesterday", "yet",
    "you",      "your"};

bool is_common(std::string_view word) { return std::ranges::binary_search(common, word); }

/// A number of one or two digits counts something, a long one is a time or an id; 3260 and 517 say something.
bool says_nothing(std::string_view number) {
    return std::ranges::all_of(number, is_digit) && (number.size() < 3 || number.size() > 6);
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool has_vowel(std::string_view word) { return std::ranges::any_of(word, is_vowel); }

/// Takes the ending off where enough of a word stays: a vowel, and at least three letters.
bool drop(std::string& word, std::string_view ending, std::string_view instead = "") {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) {
        return false;
    }
    const std::string_view left = std::string_view(word).substr(0, word.size() - ending.size());
    if (!has_vowel(left)) {
        return false;
    }
    word.resize(left.size());
    word += instead;
    return true;
}

/// "stopped" and "stop" are one word: a consonant that was doubled before an ending is single again.
void undouble(std::string& word) {
    const std::size_t n = word.size();
    const bool is_double = n > 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]);
    if (is_double && word[n - 1] != 'l' && word[n - 1] != 's') {
        word.pop_back();
    }
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

std::string stem(std::string word) {
    if (word.size() < 4 || !std::ranges::all_of(word, is_letter)) {
        return word;
    }
    if (!drop(word, "sses", "ss") && !drop(word, "ies", "y") && !word.ends_with("ss") && !word.ends_with("us")) {
        drop(word, "s");
    }
    if (drop(word, "ing") || drop(word, "ed")) {
        undouble(word);
    }
    for (const std::string_view ending : {"ation", "ion", "ment", "ly"}) {
        if (drop(word, ending)) {
            break;
        }
    }
    drop(word, "e");
    return word;
}

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

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms = stems_of(text);
    for (std::string& term : terms) {
        term = meant_by(term);
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
