// Words that stand in texts about anything, and so tell none from another.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace vmbackup_diag {

/// In lower case, sorted; of German those that stand in every text of its Windows.
inline constexpr std::array<std::string_view, 286> common_words{
    "about",    "after",   "again",      "ago",       "all",       "already", "also",     "always",   "am",
    "an",       "and",     "another",    "any",       "anybody",   "anymore", "anyone",   "anything", "are",
    "aren",     "as",      "at",         "away",      "back",      "be",      "because",  "been",     "before",
    "being",    "believe", "both",       "bring",     "but",       "by",      "came",     "can",      "cannot",
    "cant",     "claims",  "come",       "could",     "couldn",    "das",     "day",      "days",     "dem",
    "der",      "did",     "didn",       "do",        "does",      "doesn",   "doesnt",   "don",      "done",
    "dont",     "down",    "during",     "each",      "ein",       "eine",    "either",   "else",     "even",
    "ever",     "every",   "everything", "exactly",   "few",       "for",     "from",     "get",      "gets",
    "getting",  "give",    "given",      "go",        "goes",      "going",   "gone",     "got",      "had",
    "has",      "hasn",    "have",       "haven",     "having",    "he",      "hello",    "help",     "her",
    "here",     "hi",      "him",        "his",       "how",       "however", "idea",     "if",       "im",
    "in",       "instead", "into",       "is",        "isn",       "isnt",    "ist",      "it",       "its",
    "itself",   "just",    "keep",       "know",      "last",      "let",     "like",     "little",   "ll",
    "look",     "looks",   "lot",        "made",      "make",      "makes",   "making",   "many",     "maybe",
    "me",       "mean",    "might",      "minutes",   "mit",       "morning", "most",     "much",     "must",
    "my",       "myself",  "need",       "needs",     "never",     "new",     "next",     "nicht",    "night",
    "no",       "nobody",  "none",       "not",       "nothing",   "now",     "oder",     "of",       "ok",
    "okay",     "old",     "on",         "once",      "one",       "only",    "or",       "other",    "our",
    "out",      "over",    "own",        "people",    "perhaps",   "please",  "possible", "pretty",   "probably",
    "put",      "quite",   "really",     "right",     "same",      "say",     "says",     "see",      "seem",
    "seems",    "seen",    "she",        "should",    "shouldn",   "show",    "since",    "so",       "some",
    "somebody", "somehow", "someone",    "something", "sometimes", "soon",    "still",    "such",     "sure",
    "take",     "takes",   "tell",       "than",      "thank",     "thanks",  "that",     "the",      "their",
    "them",     "then",    "there",      "these",     "they",      "thing",   "things",   "think",    "this",
    "those",    "though",  "thought",    "three",     "through",   "till",    "to",       "today",    "told",
    "tomorrow", "tonight", "too",        "tried",     "tries",     "try",     "trying",   "two",      "und",
    "until",    "up",      "us",         "use",       "used",      "using",   "ve",       "very",     "via",
    "von",      "want",    "wanted",     "wants",     "was",       "wasn",    "way",      "we",       "week",
    "weeks",    "well",    "went",       "were",      "weren",     "what",    "whatever", "when",     "whenever",
    "where",    "whether", "which",      "while",     "who",       "why",     "will",     "wird",     "wish",
    "with",     "without", "won",        "wont",      "work",      "works",   "would",    "wouldn",   "wurde",
    "year",     "yes",     "yesterday",  "yet",       "you",       "your",    "zu"};
static_assert(std::ranges::is_sorted(common_words));

}  // namespace vmbackup_diag
