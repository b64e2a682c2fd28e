// What recognising needs, worked out once: names in lower case, numbers as 32 bits, templates cut into words.
#include <algorithm>

#include "search_index.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/template.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

struct Lists {
    std::vector<Name> names;
    std::vector<IndexedNumber> numbers;
    std::vector<Template> templates;
};

void add_templates(std::span<const std::string_view> texts, MatchedBy by, std::uint32_t owner, Lists& lists,
                   Store& store) {
    for (const std::string_view text : texts) {
        std::vector<std::string_view> words;
        for (const std::string& word : template_words(text)) {
            words.push_back(store.keep(word));
        }
        if (!words.empty()) {
            lists.templates.push_back({store.keep(words), by, owner});
        }
    }
}

}  // namespace

Index indexed(const Knowledge& knowledge, Store& store) {
    Lists lists;
    for (std::uint32_t n = 0; n < knowledge.entries.size(); ++n) {
        const Entry& entry = knowledge.entries[n];
        lists.names.push_back({store.keep(lower(entry.id.text)), n, false});
        for (const std::string_view alias : entry.aliases) {
            lists.names.push_back({store.keep(lower(alias)), n, true});
        }
        for (const Number& number : entry.numbers) {
            lists.numbers.push_back({number, n});
        }
        add_templates(entry.messages, MatchedBy::message, n, lists, store);
        add_templates(entry.phrases, MatchedBy::words, n, lists, store);
    }
    for (std::uint32_t n = 0; n < knowledge.signatures.size(); ++n) {
        add_templates({&knowledge.signatures[n].text, 1}, MatchedBy::signature, n, lists, store);
    }
    std::ranges::stable_sort(lists.names, {}, &Name::key);
    std::ranges::stable_sort(lists.numbers, {}, [](const IndexedNumber& n) { return n.number.value; });
    std::ranges::stable_sort(lists.templates, {}, [](const Template& t) { return t.words[0]; });
    return {store.keep(lists.names), store.keep(lists.numbers), store.keep(lists.templates),
            search_terms(knowledge, store)};
}

}  // namespace vmbackup_diag::load
