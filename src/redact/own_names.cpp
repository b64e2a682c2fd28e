#include "own_names.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::redact {
namespace {

/// A word that a name follows, and the kind of thing that has it.
struct Noun {
    std::string_view word;
    std::string_view kind;
};
constexpr std::array nouns{
    Noun{"vm", "vm"},
    Noun{"machine", "vm"},
    Noun{"group", "rg"},
    Noun{"vault", "vault"},
    Noun{"account", "account"},
    Noun{"policy", "policy"},
    Noun{"subscription", "subscription"},
    Noun{"user", "user"},
};

/// What the word before this offset says of what follows it; empty where it says nothing.
std::string_view kind_told_before(std::string_view text, std::size_t at) {
    text = text.substr(0, at);
    const std::string_view before = text.substr(0, text.find_last_not_of(" '\"`") + 1);
    const auto first = std::find_if_not(before.rbegin(), before.rend(), is_letter).base();
    const std::string_view word = before.substr(static_cast<std::size_t>(first - before.begin()));
    const auto noun = std::ranges::find_if(nouns, [&](const Noun& one) { return is_same_word(one.word, word); });
    return noun == nouns.end() ? std::string_view{} : noun->kind;
}

/// Nothing but this stands between two quotes.
bool is_quoted(std::string_view text, const Atom& atom) {
    constexpr std::string_view quotes = "'\"`";
    return atom.begin > 0 && atom.end < text.size() && quotes.find(text[atom.begin - 1]) != quotes.npos &&
           quotes.find(text[atom.end]) != quotes.npos;
}

}  // namespace

OwnNames::OwnNames(const Knowledge& knowledge) : knowledge_(knowledge) {
    for (const Template& one : knowledge.index.templates) {
        if (one.by == MatchedBy::message || one.by == MatchedBy::signature) {
            words_.insert(one.words.begin(), one.words.end());
        }
    }
}

/// A name is often made of known words, sql-backup, and hardly ever of one with a point in it, waagent.service.
bool OwnNames::are_known_words(std::string_view atom) const {
    return all_parts(atom, '.', [&](std::string_view part) { return words_.contains(lower(part)); });
}

/// Where a name is due, a known word is one all the same, unless it is written as only the product's words are.
std::string_view OwnNames::kind_of(std::string_view text, const Atom& atom) const {
    const std::string_view one = text.substr(atom.begin, atom.end - atom.begin);
    const std::string_view told = kind_told_before(text, atom.begin);
    if (is_guid(one)) {
        return told.empty() ? "id" : told;
    }
    if (holds_address(one)) {
        return is_known_address(one) ? "" : "address";
    }
    if (is_plain_number(one)) {
        return "";
    }
    const bool is_due = (is_quoted(text, atom) || !told.empty()) && humps(one) == 0;
    const bool is_known = one.size() == 1 || are_known_words(one) || find_named(knowledge_, one) != nullptr;
    return is_known && !is_due ? "" : told.empty() ? "name" : told;
}

}  // namespace vmbackup_diag::redact
