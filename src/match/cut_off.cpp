#include "cut_off.hpp"

#include <algorithm>

#include "split.hpp"
#include "strangers.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Codes shorter than this are words of any text.
constexpr std::size_t shortest_cut_off = 14;

/// A service puts so many letters of its own before a code at most: BMSUserErrorObjectLocked.
constexpr std::size_t longest_service = 4;

/// Many products have a code that ends with NotFound or InternalError: of one of ours so many letters have to be left.
constexpr std::size_t shortest_end = 24;
constexpr std::size_t shortest_end_alone = 20;

/// Whether the name begins or ends with the word, which is most of it.
bool is_most_of(std::string_view word, std::string_view name) {
    const bool is_long = word.size() >= shortest_cut_off && 2 * word.size() >= name.size();
    return is_long && word.size() < name.size() && (name.starts_with(word) || name.ends_with(word));
}

bool is_with_service(std::string_view word, std::string_view name) {
    return name.size() >= shortest_cut_off && word.size() > name.size() &&
           word.size() <= name.size() + longest_service && word.ends_with(name);
}

/// What all codes of the family begin with tells nothing, so that of the rest most has to be there.
Tells told_by_beginning(std::string_view word, std::string_view name, std::size_t of_family) {
    const bool is_most = word.size() > of_family && 2 * (word.size() - of_family) >= name.size() - of_family;
    return is_most ? Tells::anywhere : Tells::nothing;
}

Tells told_by_end(std::string_view word, std::string_view name, std::size_t of_family) {
    const std::string_view missing = name.substr(0, name.size() - word.size());
    return negates(missing)                                             ? Tells::nothing
           : missing.size() <= of_family || word.size() >= shortest_end ? Tells::anywhere
           : word.size() >= shortest_end_alone                          ? Tells::alone
                                                                        : Tells::nothing;
}

Tells told_by(std::string_view word, std::string_view name, std::span<const Family> families) {
    if (word.size() > name.size()) {
        return Tells::anywhere;
    }
    const Family* family = family_of(name, families);
    const std::size_t of_family = family != nullptr ? family->prefix.size() : 0;
    return name.starts_with(word) ? told_by_beginning(word, name, of_family) : told_by_end(word, name, of_family);
}

}  // namespace

std::vector<CutOff> cut_off_codes(const Knowledge& knowledge, std::string_view word) {
    const std::string wanted = lower(word);
    std::vector<CutOff> found;
    for (const Name& name : knowledge.index.names) {
        const Entry* entry = &knowledge.entries[name.entry];
        const bool may_be_meant = is_most_of(wanted, name.key) || is_with_service(wanted, name.key);
        if (may_be_meant && std::ranges::find(found, entry, &CutOff::entry) == found.end()) {
            found.push_back({entry, told_by(wanted, name.key, knowledge.families)});
        }
    }
    return found;
}

std::vector<const Entry*> run_together(const Knowledge& knowledge, std::string_view word) {
    const std::string wanted = lower(word);
    std::vector<const Entry*> found;
    for (const Name& name : knowledge.index.names) {
        const Entry* entry = &knowledge.entries[name.entry];
        const std::size_t begin = wanted.find(name.key);
        const std::size_t end = begin + name.key.size();
        const bool is_whole = begin != wanted.npos && may_be_split(knowledge, name) && is_upper(word[begin]) &&
                              (end == word.size() || is_upper(word[end]) || is_digit(word[end]));
        if (is_whole && std::ranges::find(found, entry) == found.end()) {
            found.push_back(entry);
        }
    }
    return found;
}

}  // namespace vmbackup_diag::match
