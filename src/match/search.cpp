#include "vmbackup_diag/match/search.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// What one term adds to the score of one entry.
struct Share {
    double score = 0;
    const Matched* word = nullptr;
};

const Term* find_term(const Knowledge& knowledge, std::string_view word) {
    const auto& terms = knowledge.index.terms;
    const auto found = std::ranges::lower_bound(terms, word, {}, &Term::word);
    return found == terms.end() || found->word != word ? nullptr : &*found;
}

/// Who uses own words describes what is seen; a status that a log gives as a number is seldom meant.
double likely_meant(const Entry& entry) {
    const bool is_status = !entry.numbers.empty() && entry.kind == EntryKind::error;
    return entry.kind == EntryKind::symptom ? 1.25 : is_status ? 0.9 : 1.0;
}

Ranked ranked(const Entry& entry, std::vector<Share> shares) {
    std::ranges::stable_sort(shares, std::greater(), &Share::score);
    Ranked out{.entry = &entry};
    for (const Share& share : shares) {
        out.score += share.score;
        const bool is_known =
            std::ranges::any_of(out.words, [&](const Matched* word) { return word->place == share.word->place; });
        if (!is_known) {
            out.words.push_back(share.word);
        }
    }
    out.score *= likely_meant(entry);
    return out;
}

std::size_t count_of(std::span<const std::string_view> words, const Said& said) {
    const auto count = std::ranges::count_if(words, [&](std::string_view word) {
        const auto found = said.find(terms_of(word).front());  // a synonym, such as "server" for "vm", is no such word
        return found != said.end() && lower(found->second.text).find(stem(std::string(word))) != std::string::npos;
    });
    return static_cast<std::size_t>(count);
}

}  // namespace

Said said_in(std::string_view text) {
    Said said;
    Place place;
    std::size_t begin = 0;
    Place begun = place;
    for (std::size_t n = 0; n <= text.size(); ++n) {
        const bool is_of_word = n < text.size() && kind_of_byte(text[n]) != ByteKind::separator;
        if (!is_of_word) {
            const std::string_view word = text.substr(begin, n - begin);
            for (std::string& term : terms_of(word)) {
                said.try_emplace(std::move(term), Matched{MatchedBy::words, clean(word), begun});
            }
            begin = n + 1;
        }
        if (n < text.size() && text[n] == '\n') {
            place = {place.line + 1, 1};
        } else if (n < text.size() && !is_inside_character(text[n])) {
            ++place.column;
        }
        begun = is_of_word ? begun : place;
    }
    return said;
}

std::size_t words_of_the_field(const Said& said) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"archive",   "azure",   "backup", "fsfreeze", "iscsi", "job",   "policy", "portal", "protect",  "recovery",
         "rehydrate", "restore", "shadow", "snapshot", "tier",  "vault", "vm",     "vss",    "vssadmin", "waagent"});
    return count_of(words, said);
}

bool speaks_of_something_else(const Said& said) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"aws",    "browser", "bucket", "docker", "ec2",     "game", "gcp", "helm",   "k8s",  "kubectl", "kubernetes",
         "laptop", "outlook", "phone",  "pod",    "printer", "rds",  "s3",  "webapp", "wifi", "xbox"});
    return count_of(words, said) > 0;
}

std::vector<Ranked> search(const Knowledge& knowledge, const Said& said, std::optional<Os> os, std::size_t most) {
    constexpr double thousandths = 1e-6;
    std::map<std::uint16_t, std::vector<Share>> shares;
    for (const auto& [term, word] : said) {
        if (const Term* known = find_term(knowledge, term)) {
            for (const Posting& posting : known->postings) {
                shares[posting.entry].push_back({thousandths * known->rarity * posting.weight, &word});
            }
        }
    }
    std::vector<Ranked> all;
    for (auto& [entry, list] : shares) {
        if (!os || concerns(knowledge.entries[entry].os, *os)) {
            all.push_back(ranked(knowledge.entries[entry], std::move(list)));
        }
    }
    std::ranges::stable_sort(all, std::greater(), &Ranked::score);
    all.resize(std::min(all.size(), most));
    return all;
}

}  // namespace vmbackup_diag::match
