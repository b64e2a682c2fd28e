#include "parts_of_others.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace vmbackup_diag::match {
namespace {

using TemplateWords = std::span<const std::string_view>;

std::size_t words_between_holes(TemplateWords words) {
    return words.size() - static_cast<std::size_t>(std::ranges::count(words, std::string_view{}));
}

/// Whether the words stand in the others in their order, each stretch between two holes in one piece.
bool is_part(TemplateWords words, TemplateWords others) {
    auto from = others.begin();
    for (auto begin = words.begin(); begin != words.end();) {
        const auto end = std::find(begin, words.end(), std::string_view{});
        const auto found = std::search(from, others.end(), begin, end);
        if (found == others.end() && begin != end) {
            return false;
        }
        from = begin == end ? from : found + (end - begin);
        begin = end == words.end() ? end : end + 1;
    }
    return words_between_holes(words) < words_between_holes(others);
}

const Entry* owner_of(const Knowledge& knowledge, const Template& one) {
    return one.by == MatchedBy::message     ? &knowledge.entries[one.owner]
           : one.by == MatchedBy::signature ? find(knowledge, knowledge.signatures[one.owner].entry)
                                            : nullptr;
}

bool is_printed(const Sighting& sighting) {
    return sighting.entry != nullptr && sighting.seen != nullptr && sighting.matched.by != MatchedBy::words;
}

using Entries = std::set<const Entry*>;

Entries entries_of(const std::vector<Sighting>& seen) {
    Entries entries;
    for (const Sighting& sighting : seen) {
        if (is_printed(sighting)) {
            entries.insert(sighting.entry);
        }
    }
    return entries;
}

/// A message or signature, and whose it is.
struct Owned {
    const Entry* entry = nullptr;
    const Template* text = nullptr;
};

std::vector<Owned> texts_of(const Knowledge& knowledge, const Entries& entries) {
    std::vector<Owned> texts;
    for (const Template& one : knowledge.index.templates) {
        const Entry* entry = owner_of(knowledge, one);
        if (entry != nullptr && entries.contains(entry)) {
            texts.push_back({entry, &one});
        }
    }
    return texts;
}

/// The entries that say all of this, and more.
Entries saying_more(const Sighting& sighting, const std::vector<Owned>& texts) {
    Entries entries;
    for (const Owned& one : is_printed(sighting) ? texts : std::vector<Owned>{}) {
        if (one.entry != sighting.entry && is_part(sighting.seen->words, one.text->words)) {
            entries.insert(one.entry);
        }
    }
    return entries;
}

}  // namespace

std::vector<GivesWay> parts_of_others(const Knowledge& knowledge, const std::vector<Sighting>& seen) {
    const Entries entries = entries_of(seen);
    if (entries.size() < 2) {
        return {};
    }
    const std::vector<Owned> texts = texts_of(knowledge, entries);
    std::map<const Entry*, Entries> wider;
    for (const Sighting& sighting : seen) {
        Entries more = saying_more(sighting, texts);
        const auto [at, is_first] = wider.try_emplace(sighting.entry, more);
        if (!is_first) {
            std::erase_if(at->second, [&](const Entry* entry) { return !more.contains(entry); });
        }
    }
    std::vector<GivesWay> parts;
    for (const auto& [entry, others] : wider) {
        for (const Entry* other : others) {
            if (!wider[other].contains(entry)) {
                parts.push_back({entry, other});
            }
        }
    }
    return parts;
}

}  // namespace vmbackup_diag::match
