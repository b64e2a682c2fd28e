#include "abbreviations.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The short forms in a word, its plural ending left out: capital letters, at least two, but no KB4019276.
std::vector<std::string_view> short_forms(std::string_view word) {
    std::vector<std::string_view> found;
    while (!word.empty()) {
        const std::size_t end = std::min(word.find_first_of("/-()[],;:.?!\"'"), word.size());
        std::string_view part = word.substr(0, end);
        word.remove_prefix(std::min(end + 1, word.size()));
        if (part.size() > 2 && part.ends_with('s')) {
            part.remove_suffix(1);
        }
        const bool is_short_form = part.size() > 1 && is_upper(part[0]) && std::ranges::all_of(part, [](char c) {
                                       return is_upper(c) || is_digit(c) || c == '+';
                                   });
        const bool is_article = std::ranges::count_if(part, is_digit) > 2;
        if (is_short_form && !is_article && std::ranges::count_if(part, is_upper) > 1) {
            found.push_back(part);
        }
    }
    return found;
}

/// A path, a key, an address or a name is written as it is.
bool is_literal(std::string_view word) { return word.find_first_of("\\_=<>@#$%*{}") != word.npos; }

}  // namespace

Abbreviations::Abbreviations(const Knowledge& knowledge) {
    for (const Abbreviation& abbreviation : knowledge.abbreviations) {
        long_forms_.emplace(abbreviation.short_form, lower(abbreviation.long_form));
    }
}

void Abbreviations::check(const Screen& screen, Complaints& complaints) const {
    if (long_forms_.empty()) {
        return;
    }
    std::string all;
    for (const Passage& passage : screen.passages) {
        all += lower(passage.text) + " ";
    }
    std::set<std::string_view> seen;
    for (const Passage& passage : screen.passages) {
        for (const std::string_view word : words_in(passage.text)) {
            for (const std::string_view form : is_literal(word) ? std::vector<std::string_view>{} : short_forms(word)) {
                if (seen.insert(form).second) {
                    check(form, screen, passage, all, complaints);
                }
            }
        }
    }
}

void Abbreviations::check(std::string_view form, const Screen& screen, const Passage& passage, std::string_view all,
                          Complaints& complaints) const {
    const auto known = long_forms_.find(form);
    if (known == long_forms_.end()) {
        complaints.add(screen.list, screen.id, passage.inside,
                       fmt::format("\"{}\" is not among the abbreviations", form),
                       "write it out, or add it to \"abbreviations\"");
    } else if (all.find(known->second) == all.npos) {
        complaints.add(screen.list, screen.id, passage.inside,
                       fmt::format("\"{}\" is used and nowhere beside it stands \"{}\"", form, known->second),
                       "spell it out once");
    }
}

}  // namespace vmbackup_diag::validate
