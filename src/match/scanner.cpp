#include "vmbackup_diag/match/scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "names.hpp"
#include "phrases.hpp"
#include "strangers.hpp"
#include "tail.hpp"
#include "token.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// A text keeps at most this many sightings of one thing by one means, and strangers, however often they occur.
constexpr std::size_t most_sightings = 8;
constexpr std::size_t most_strangers = 16;

/// As much of a text as is searched for words: who says in own words what is wrong says it soon.
constexpr std::size_t longest_beginning = 8192;

/// How far before a number its `beside` words may stand, in bytes.
constexpr std::uint64_t beside_reach = 120;

/// How far before a name that is a word as well "code" may stand, in bytes: `"errorCode" : "`.
constexpr std::uint64_t code_word_reach = 16;

std::optional<std::uint32_t> number_in(std::string_view word, bool negative) {
    const bool hexadecimal = word.size() > 2 && word[0] == '0' && (word[1] == 'x' || word[1] == 'X');
    word.remove_prefix(hexadecimal ? 2 : 0);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value, hexadecimal ? 16 : 10);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    if (!whole || value < 0 || value > UINT32_MAX || (negative && value > -static_cast<std::int64_t>(INT32_MIN))) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(negative ? -value : value);
}

/// How many letters at the start of the word belong to an escape: \n or \u0027 in JSON, %22 in an address.
std::size_t escape_letters(char before, std::string_view word) {
    const auto are_hexadecimal = [&](std::size_t from, std::size_t count) {
        return word.size() >= from + count && std::ranges::all_of(word.substr(from, count), [](char c) {
                   return is_digit(c) || (c >= 'a' && c <= 'f');
               });
    };
    if (before == '%') {
        return are_hexadecimal(0, 2) ? 2 : 0;
    }
    if (before != '\\') {
        return 0;
    }
    const bool is_letter_escape = word[0] == 'n' || word[0] == 't' || word[0] == 'r';
    return word[0] == 'u' && are_hexadecimal(1, 4) ? 5 : is_letter_escape ? 1 : 0;
}

/// Words that speak of the backup of an Azure VM. Without them, and with nothing else that is known, a name such as
/// NotFound is somebody else's.
bool is_of_azure(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words{
        "azure",           "vm",     "vms",     "vmsnapshot", "vmsnapshotlinux", "recoveryservices",
        "virtualmachines", "backup", "backups", "restore",    "restorepoints",   "restorepointcollections",
        "azurebackuprg",   "iaasvm"};
    return std::ranges::find(words, word) != words.end();
}

bool stands_in(std::string_view text, std::span<const std::string_view> words) {
    const auto present = template_words(text);
    return std::ranges::any_of(
        words, [&](std::string_view word) { return std::ranges::find(present, lower(word)) != present.end(); });
}

}  // namespace

class Scanner::Machine {
  public:
    explicit Machine(const Knowledge& knowledge) : knowledge_(knowledge), phrases_(knowledge.index.templates) {
        for (const Name& name : knowledge.index.names) {
            shortest_name_ = std::min(shortest_name_, name.key.size());
        }
    }

    void read(char c) {
        if (findings_.beginning.size() < longest_beginning) {
            findings_.beginning += c;
        }
        const ByteKind kind = is_in_escape_sequence(c) ? ByteKind::separator : kind_of_byte(c);
        if (kind == ByteKind::letter || kind == ByteKind::digit) {
            add_to_word(c);
        } else {
            end_word();
            if (kind == ByteKind::separator) {
                end_token();
            }
        }
        tail_.add(c);
        before_ = in_word_ ? before_ : c;
        advance_place(c);
    }

    Findings finish() {
        end_word();
        end_token();
        see_words();
        return std::move(findings_);
    }

  private:
    /// Colours that a program wrote for a terminal, ESC [ 3 1 m, only separate.
    bool is_in_escape_sequence(char c) {
        const EscapeSequence before = escape_sequence_;
        const bool goes_on =
            before == EscapeSequence::inside ? c >= ' ' && c < '@' : before == EscapeSequence::begun && c == '[';
        escape_sequence_ = c == '\x1B' ? EscapeSequence::begun
                           : goes_on   ? EscapeSequence::inside
                                       : EscapeSequence::none;
        return before == EscapeSequence::inside || escape_sequence_ != EscapeSequence::none;
    }

    void add_to_word(char c) {
        if (!in_word_) {
            in_word_ = true;
            word_.clear();
            part_ = {.begin = tail_.end(), .place = place_};
            findings_.empty = false;
        }
        if (word_.size() < longest_code) {
            word_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }

    void advance_place(char c) {
        if (c == '\n') {
            place_ = {place_.line + 1, 1};
        } else if ((c & '\xC0') != '\x80') {
            ++place_.column;
        }
    }

    void end_word() {
        if (!in_word_) {
            return;
        }
        in_word_ = false;
        part_.end = tail_.end();
        drop_escape_letters();
        if (word_.empty()) {
            return;
        }
        if (parts_.size() == most_parts) {
            end_token();
        }
        parts_.push_back(part_);
        speaks_of_azure_ = speaks_of_azure_ || is_of_azure(word_);
        see_number();
        for (const Completed& completed : phrases_.next(word_, part_)) {
            see_template(completed);
        }
    }

    /// The letters of an escape must not stick to the word that follows, unless they do make a word of ours.
    void drop_escape_letters() {
        const std::size_t letters = escape_letters(before_, word_);
        if (letters == 0 || is_known_word(word_) || (letters < word_.size() && !is_known_word(word_.substr(letters)))) {
            return;
        }
        word_.erase(0, letters);
        part_.begin += letters;
        part_.place.column += letters;
    }

    [[nodiscard]] bool is_known_word(std::string_view word) const {
        return is_first_word_of_name(word) || phrases_.is_wanted(word);
    }

    bool is_first_word_of_name(std::string_view word) const {
        const auto at = std::ranges::lower_bound(knowledge_.index.names, word, {}, &Name::key);
        return at != knowledge_.index.names.end() && at->key.starts_with(word);
    }

    /// Left to right the longest run of parts that is a name; what is none may be a stranger.
    void end_token() {
        for (std::size_t first = 0; first < parts_.size();) {
            const std::size_t taken = see_name(first);
            if (taken == 0) {
                findings_.only_codes = false;
                see_stranger(parts_[first]);
            }
            first += std::max<std::size_t>(taken, 1);
        }
        parts_.clear();
    }

    std::size_t see_name(std::size_t first) {
        for (std::size_t n = std::min(parts_.size() - first, most_parts_of_a_code); n > 0; --n) {
            const Part whole{parts_[first].begin, parts_[first + n - 1].end, parts_[first].place};
            const std::size_t length = whole.end - whole.begin;
            if (length < shortest_name_ || length > longest_code) {
                continue;
            }
            key_ = lower(tail_.between(whole.begin, whole.end));
            const auto found = std::ranges::lower_bound(knowledge_.index.names, std::string_view(key_), {}, &Name::key);
            if (found != knowledge_.index.names.end() && found->key == key_) {
                see_code(*found, whole);
                return n;
            }
        }
        return 0;
    }

    void see_code(const Name& name, const Part& whole) {
        const Entry* entry = &knowledge_.entries[name.entry];
        Sighting sighting{.entry = entry, .matched = matched(name.alias ? MatchedBy::alias : MatchedBy::code, whole)};
        const std::string_view as_written = written(knowledge_, name);
        const Wanted wanted = wanted_for(as_written, knowledge_.families);
        const bool is_code = wanted == Wanted::nothing || is_written_as_code(as_written, wanted, whole);
        if (wanted == Wanted::nothing || (wanted == Wanted::letter_case && is_code)) {
            see(std::move(sighting));
        } else if (words_.size() < most_sightings) {
            words_.push_back({std::move(sighting), is_code});
        }
    }

    bool is_written_as_code(std::string_view name, Wanted wanted, const Part& whole) const {
        const bool is_in_its_case =
            wanted != Wanted::code_before_of_ours && tail_.between(whole.begin, whole.end) == name;
        const std::uint64_t reach = std::min(whole.begin, code_word_reach);
        const std::string_view before = tail_.between(whole.begin - reach, whole.begin);
        return is_in_its_case || lower(before).find("code") != std::string::npos;
    }

    /// Names that are words as well, once it is known what else the text holds.
    void see_words() {
        const bool is_ours = speaks_of_azure_ || !findings_.sightings.empty();
        for (auto& [sighting, is_written_as_code] : words_) {
            if (findings_.only_codes || (is_written_as_code && is_ours)) {
                see(std::move(sighting));
            }
        }
    }

    /// 0x0004230A is a code, and 271114 may be anything.
    static bool is_small_in_hexadecimal(const Number& number) {
        return number.written.starts_with("0x") && number.value <= INT32_MAX;
    }

    void see_number() {
        if (!is_digit(word_[0]) || knowledge_.index.numbers.empty()) {
            return;
        }
        const auto value = number_in(word_, before_ == '-');
        if (!value) {
            return;
        }
        const auto value_of_row = [](const IndexedNumber& n) { return n.number.value; };
        const bool is_hexadecimal = word_.starts_with("0x");
        for (const IndexedNumber& row : std::ranges::equal_range(knowledge_.index.numbers, *value, {}, value_of_row)) {
            if (is_small_in_hexadecimal(row.number) && !is_hexadecimal) {
                continue;
            }
            const std::uint64_t reach = std::min(part_.begin, beside_reach);
            const bool distinctive = row.number.beside.empty() ||
                                     stands_in(tail_.between(part_.begin - reach, part_.begin), row.number.beside);
            if (distinctive) {
                see({.entry = &knowledge_.entries[row.entry], .matched = matched(MatchedBy::number, part_)});
            }
        }
    }

    void see_template(const Completed& completed) {
        const Template& seen = *completed.seen;
        const Part whole{completed.first.begin, part_.end, completed.first.place};
        const bool is_signature = seen.by == MatchedBy::signature;
        const Signature* signature = is_signature ? &knowledge_.signatures[seen.owner] : nullptr;
        const Entry* entry = is_signature ? find(knowledge_, signature->entry) : &knowledge_.entries[seen.owner];
        see({entry, signature, &seen, matched(seen.by, whole)});
    }

    void see_stranger(const Part& part) {
        if (findings_.strangers.size() < most_strangers && part.end - part.begin <= longest_code) {
            const std::string_view text = tail_.between(part.begin, part.end);
            if (looks_like_a_code(text, knowledge_.families) && strange_.insert(lower(text)).second) {
                findings_.strangers.push_back({std::string(text), part.place});
            }
        }
    }

    Matched matched(MatchedBy by, const Part& part) const {
        return {by, clean(tail_.between(part.begin, part.end)), part.place};
    }

    void see(Sighting sighting) {
        std::set<std::string>& texts = seen_[{sighting.entry, sighting.signature, sighting.matched.by}];
        if (texts.size() < most_sightings && texts.insert(lower(sighting.matched.text)).second) {
            findings_.sightings.push_back(std::move(sighting));
        }
    }

    using Seen = std::tuple<const Entry*, const Signature*, MatchedBy>;
    enum class EscapeSequence { none, begun, inside };

    const Knowledge& knowledge_;
    Phrases phrases_;
    Tail tail_;
    std::size_t shortest_name_ = longest_code;
    std::vector<Part> parts_;
    std::string word_;
    std::string key_;
    Part part_;
    bool in_word_ = false;
    char before_ = ' ';  ///< the byte before the word that is being read, or the last one
    Place place_;
    EscapeSequence escape_sequence_ = EscapeSequence::none;
    std::map<Seen, std::set<std::string>> seen_;
    std::set<std::string> strange_;
    std::vector<std::pair<Sighting, bool>>
        words_;  ///< names that are words as well, and whether each is written as a code
    bool speaks_of_azure_ = false;
    Findings findings_;
};

Scanner::Scanner(const Knowledge& knowledge) : machine_(std::make_unique<Machine>(knowledge)) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;

void Scanner::read(std::string_view piece) {
    for (const char c : piece) {
        machine_->read(c);
    }
}

Findings Scanner::finish() { return machine_->finish(); }

}  // namespace vmbackup_diag::match
