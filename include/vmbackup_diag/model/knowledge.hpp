// The knowledge base as values: views into constant tables or into the store of a loader.
//
// Every list is sorted by id, so that finding is a binary search whether the base came from a table or
// from a file. The index holds what recognising needs, worked out once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/fix.hpp"
#include "vmbackup_diag/model/guide.hpp"

namespace vmbackup_diag {

/// A value that may go into a command: letters and digits, `characters`, and no more than `max` of them.
struct Placeholder {
    std::string_view id;
    std::string_view meaning;
    std::string_view characters;
    int max = 0;
};

/// A short form that writers use, and what it stands for; no long form: everybody knows it.
struct Abbreviation {
    std::string_view short_form;
    std::string_view long_form = {};
};

/// A rule that one thing need not keep: `RULE/ID`, and why.
struct Exemption {
    std::string_view id;
    std::string_view why;
};

/// An id or alias in lower case and the position of its entry.
struct Name {
    std::string_view key;
    std::uint32_t entry = 0;
    bool alias = false;
};

struct IndexedNumber {
    Number number;
    std::uint32_t entry = 0;
};

/// The words of a message, phrase or signature, in lower case; an empty word is a hole.
struct Template {
    std::span<const std::string_view> words = {};
    MatchedBy by = MatchedBy::message;
    std::uint32_t owner = 0;  ///< position of the entry, or of the signature where `by` says so
};

/// How much a term says for an entry, in thousandths: the part of BM25 that depends on the entry.
struct Posting {
    std::uint16_t entry = 0;
    std::uint16_t weight = 0;
};

/// A word of what is written about the entries, without its ending, and where it stands.
struct Term {
    std::string_view word;
    std::uint16_t rarity = 0;  ///< the part of BM25 that does not depend on the entry, in thousandths
    std::span<const Posting> postings = {};
};

/// Sorted by key, by value, by first word, and by word.
struct Index {
    std::span<const Name> names = {};
    std::span<const IndexedNumber> numbers = {};
    std::span<const Template> templates = {};
    std::span<const Term> terms = {};
};

struct Knowledge {
    std::string_view version = {};
    std::span<const Fact> facts = {};
    std::span<const Placeholder> placeholders = {};
    std::span<const Family> families = {};
    std::span<const Abbreviation> abbreviations = {};
    std::span<const Exemption> exemptions = {};
    std::span<const Link> links = {};
    std::span<const Entry> entries = {};
    std::span<const Fix> fixes = {};
    std::span<const Escalation> escalations = {};
    std::span<const Signature> signatures = {};
    std::span<const Guide> guides = {};
    Index index = {};
};

/// The thing with this id; null when the knowledge base has none.
[[nodiscard]] const Entry* find(const Knowledge& knowledge, EntryId id);
[[nodiscard]] const Fix* find(const Knowledge& knowledge, FixId id);
[[nodiscard]] const Guide* find(const Knowledge& knowledge, GuideId id);
[[nodiscard]] const Link* find(const Knowledge& knowledge, LinkId id);
[[nodiscard]] const Escalation* find(const Knowledge& knowledge, EscalationId id);
[[nodiscard]] const Fact* find(const Knowledge& knowledge, FactId id);

/// The placeholder written `<id>`; null when there is none.
[[nodiscard]] const Placeholder* find_placeholder(const Knowledge& knowledge, std::string_view id);

/// The entry with this id or alias, in any letter case; null when there is none.
[[nodiscard]] const Entry* find_named(const Knowledge& knowledge, std::string_view name);

}  // namespace vmbackup_diag
