// The knowledge base as values: views into constant tables or into the store of a loader.
//
// Every list is sorted by id, so that finding is a binary search whether the base came from a table or
// from a file. The index holds what recognising needs, worked out once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/fix.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/synonyms.hpp"

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

/// By what words a text is told to be about what this knowledge is for.
struct OurWords {
    /// Beside one of these even a code that is an everyday word, such as NotFound, is one of ours.
    std::span<const std::string_view> telling = {};
    /// Only a VM has these: one word, or two that stand in one text.
    std::span<const std::string_view> of_a_vm = {};
    /// Every backup has these, of whatever and by whomever.
    std::span<const std::string_view> of_any_backup = {};
    /// These stand in texts about anything in Azure, and in most about computers.
    std::span<const std::string_view> of_much_else = {};
    /// A text of these alone says that a backup failed, and no more than that.
    std::span<const std::string_view> of_any_failure = {};
    /// Who has its resources in Azure, as Compute has Microsoft.Compute/virtualMachines.
    std::span<const std::string_view> providers = {};
};

/// What a text may be about, and the words that tell. Ours are those that this knowledge is for; a text about another
/// one needs more to be taken for one of ours.
struct Subject {
    std::string_view id;
    bool ours = false;
    bool alike = false;  ///< speaks of backups as ours does, so that its words count twice against those of ours
    bool weak = false;   ///< what it names is beside a VM as well, so that its words count only where none is of ours
    std::span<const std::string_view> words = {};
    OurWords lists = {};  ///< only where it is ours
};

/// The word that the knowledge uses most, and what people say instead. What tells two problems apart is no synonym,
/// however near it is: a full disk is no full memory, and a point in the archive is not deleted.
struct Synonyms {
    std::string_view word;
    std::span<const std::string_view> others = {};
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

/// An event and the position of its signature.
struct IndexedEvent {
    Event event;
    std::uint32_t signature = 0;
};

/// The words of a message, phrase or signature, in lower case; an empty word is a hole. A text is compared with it
/// where its anchor stands, its rarest word, with the word after it unless that is a hole.
struct Template {
    std::span<const std::string_view> words = {};
    std::uint32_t anchor = 0;  ///< position of that word
    MatchedBy by = MatchedBy::message;
    std::uint32_t owner = 0;  ///< position of the entry, or of the signature where `by` says so
};

/// The anchor of a template and the word after it; an empty word where that is a hole or the end.
using AnchorWords = std::pair<std::string_view, std::string_view>;

[[nodiscard]] inline AnchorWords anchor_words(const Template& of) {
    const std::size_t after = of.anchor + std::size_t{1};
    return {of.words[of.anchor], after < of.words.size() ? of.words[after] : std::string_view{}};
}

/// What a word of a text, or two, may be.
enum class KeyKind : std::uint8_t {
    nothing,  ///< the slot is free
    name,     ///< `at` is its position among the names
    anchor,   ///< `at` is the position of the first template with these anchor words
};

/// A slot of the table of words, found by the hash of the word or the two words, in it or in the slots after it.
struct Key {
    std::uint32_t hash = 0;
    std::uint32_t at = 0;
    KeyKind kind = KeyKind::nothing;
};

/// What a window of a text may belong to.
enum class MeetingKind : std::uint8_t {
    name,            ///< `at` is its position among the names
    family,          ///< `at` is its position among the families: its prefix
    number,          ///< a way to write a number
    beside,          ///< `at` is the position of a number that means something only after this word
    event,           ///< `at` is the position of an event: its number, with the source before it
    event_word,      ///< what says that the number after it is that of an event
    provider,        ///< what says that events of a source are told around it, by no more than their number
    form_of_events,  ///< what begins a line of a collector of logs, or stands in the headings of a table of events
    template_        ///< `at` is the position of the template; `offset` counts from its anchor
};

/// A window (literal.hpp) that something known has, and what that is.
struct Meeting {
    std::uint32_t bit = 0;  ///< of the window
    std::uint32_t at = 0;
    std::uint32_t also = 0;       ///< the bit of another window that has to be there
    std::int16_t offset = 0;      ///< how far after the beginning of what is met the window begins
    std::int16_t also_after = 0;  ///< how far after the window the other one begins
    MeetingKind kind = MeetingKind::name;
};

/// Two words that stand together in a message or signature, by their hash.
struct Pair {
    std::uint32_t hash = 0;
    std::uint32_t of = 0;  ///< position of the template
};

/// How much a term or a gram says for an entry, in thousandths: the part of BM25, or of naive Bayes, that depends on
/// the entry.
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

/// Two terms that stand near each other in what people say of an entry, by their hash, and how much it says for the
/// entry that a text has them so, in thousandths.
struct Neighbours {
    std::uint32_t hash = 0;
    std::uint16_t entry = 0;
    std::uint16_t weight = 0;
};

/// A word of a subject, and the one that has to stand after it; mostly none.
struct SubjectWord {
    std::string_view stem;
    std::string_view next = {};
    std::uint32_t subject = 0;  ///< its position
};

/// Four letters that stand together in what is written about the entries, and where.
struct Gram {
    std::uint32_t letters = 0;
    std::uint32_t first_share = 0;
    std::uint16_t shares = 0;  ///< how many entries have it
    std::uint16_t rarity = 0;  ///< in thousandths
};

/// How each entry is written, letter by letter.
struct GramIndex {
    std::span<const Gram> grams = {};      ///< sorted by their letters
    std::span<const Posting> shares = {};  ///< what each gram says for an entry that has it
    /// What each gram says against an entry, by how much is written there.
    std::span<const std::uint16_t> lengths = {};
};

struct Index {
    std::span<const Name> names = {};                 ///< sorted by key
    std::span<const IndexedNumber> numbers = {};      ///< sorted by value
    std::span<const IndexedEvent> events = {};        ///< sorted by number
    std::span<const Template> templates = {};         ///< sorted by anchor
    std::span<const Pair> pairs = {};                 ///< sorted by hash
    std::span<const Key> keys = {};                   ///< a power of two of slots
    std::span<const Meeting> meetings = {};           ///< sorted by bit; what is known and has none is too short
    std::span<const Term> terms = {};                 ///< sorted by word
    std::span<const Neighbours> neighbours = {};      ///< sorted by hash
    std::span<const SubjectWord> subject_words = {};  ///< sorted by stem
    std::span<const IndexedSynonym> synonyms = {};    ///< sorted by stem
    OurWords ours = {};                               ///< those of all subjects that are ours
    GramIndex grams = {};
};

struct Knowledge {
    std::string_view version = {};
    std::span<const Fact> facts = {};
    std::span<const Placeholder> placeholders = {};
    std::span<const Family> families = {};
    std::span<const Abbreviation> abbreviations = {};
    std::span<const Subject> subjects = {};
    std::span<const Synonyms> synonyms = {};
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
