#include "word_index.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {

namespace {

/// The stem of a word, or of each of two.
std::string stem_of_each(std::string_view words) {
    const std::size_t blank = words.find(' ');
    std::string all = stem(lower(words.substr(0, blank)));
    return blank == words.npos ? all : all + ' ' + stem(lower(words.substr(blank + 1)));
}

}  // namespace

std::span<const IndexedSynonym> synonyms(const Knowledge& knowledge, Store& store) {
    std::vector<IndexedSynonym> all;
    for (const Synonyms& synonyms : knowledge.synonyms) {
        const std::string_view meant = store.keep(stem(lower(synonyms.word)));
        for (const std::string_view other : synonyms.others) {
            all.push_back({store.keep(stem_of_each(other)), meant});
        }
    }
    std::ranges::stable_sort(all, {}, &IndexedSynonym::stem);
    const auto doubles = std::ranges::unique(all, {}, &IndexedSynonym::stem);
    all.erase(doubles.begin(), doubles.end());
    return store.keep(all);
}

std::span<const SubjectWord> subject_words(const Knowledge& knowledge, Store& store) {
    std::vector<SubjectWord> all;
    for (std::uint32_t n = 0; n < knowledge.subjects.size(); ++n) {
        for (const std::string_view word : knowledge.subjects[n].words) {
            const std::size_t blank = word.find(' ');
            const std::string first = stem(lower(word.substr(0, blank)));
            const std::string second = blank == word.npos ? "" : stem(lower(word.substr(blank + 1)));
            all.push_back({store.keep(first), store.keep(second), n});
        }
    }
    std::ranges::stable_sort(all, {}, &SubjectWord::stem);
    return store.keep(all);
}

OurWords our_words(const Knowledge& knowledge, Store& store) {
    const auto all = [&](std::span<const std::string_view> OurWords::*list) {
        std::vector<std::string_view> words;
        for (const Subject& subject : knowledge.subjects) {
            if (subject.ours) {
                std::ranges::copy(subject.lists.*list, std::back_inserter(words));
            }
        }
        return store.keep(words);
    };
    return {.telling = all(&OurWords::telling),
            .of_a_vm = all(&OurWords::of_a_vm),
            .of_any_backup = all(&OurWords::of_any_backup),
            .of_much_else = all(&OurWords::of_much_else),
            .of_any_failure = all(&OurWords::of_any_failure),
            .providers = all(&OurWords::providers)};
}

}  // namespace vmbackup_diag::load
