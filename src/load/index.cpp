// What recognising needs, worked out once: names in lower case, numbers as 32 bits, templates cut into words, and the
// tables that say which word or which bytes of a text are worth a look.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cut.hpp"
#include "gram_index.hpp"
#include "search_index.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/literal.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_index.hpp"

namespace vmbackup_diag::load {
namespace {

std::uint32_t anchor_hash(const Template& of) {
    const auto [anchor, after] = anchor_words(of);
    return after.empty() ? hash_of(anchor) : hash_of_pair(hash_of(anchor), after);
}

class Lists {
  public:
    Lists(const Knowledge& knowledge, Store& store) : knowledge_(knowledge), store_(store), literals_(knowledge) {}

    Index index() {
        for (std::uint32_t n = 0; n < knowledge_.entries.size(); ++n) {
            add(knowledge_.entries[n], n);
        }
        for (std::uint32_t n = 0; n < knowledge_.signatures.size(); ++n) {
            add_templates({&knowledge_.signatures[n].text, 1}, MatchedBy::signature, n);
            if (const Event& event = knowledge_.signatures[n].event; !event.source.empty()) {
                events_.push_back({event, n});
            }
        }
        std::ranges::stable_sort(names_, {}, &Name::key);
        std::ranges::stable_sort(numbers_, {}, [](const IndexedNumber& n) { return n.number.value; });
        std::ranges::stable_sort(events_, {}, [](const IndexedEvent& e) { return e.event.id; });
        std::ranges::stable_sort(cuts_, {}, [](const Cut& cut) { return anchor_words(cut.words); });
        std::ranges::transform(cuts_, std::back_inserter(templates_), &Cut::words);
        add_literals();
        add_pairs();
        const std::span<const IndexedSynonym> known = synonyms(knowledge_, store_);
        const auto [terms, neighbours] = search_index(knowledge_, known, store_);
        return {.names = store_.keep(names_),
                .numbers = store_.keep(numbers_),
                .events = store_.keep(events_),
                .templates = store_.keep(templates_),
                .pairs = store_.keep(pairs_),
                .keys = store_.keep(keys()),
                .meetings = store_.keep(literals_.meetings()),
                .terms = terms,
                .neighbours = neighbours,
                .subject_words = subject_words(knowledge_, store_),
                .synonyms = known,
                .ours = our_words(knowledge_, store_),
                .grams = gram_index(knowledge_, store_)};
    }

  private:
    void add(const Entry& entry, std::uint32_t n) {
        names_.push_back({store_.keep(lower(entry.id.text)), n, false});
        for (const std::string_view alias : entry.aliases) {
            names_.push_back({store_.keep(lower(alias)), n, true});
        }
        for (const Number& number : entry.numbers) {
            numbers_.push_back({number, n});
        }
        add_templates(entry.messages, MatchedBy::message, n);
        add_templates(entry.phrases, MatchedBy::words, n);
    }

    void add_templates(std::span<const std::string_view> texts, MatchedBy by, std::uint32_t owner) {
        for (const std::string_view text : texts) {
            Cut added = cut(text, by, owner, literals_, store_);
            if (!added.words.words.empty()) {
                cuts_.push_back(added);
            }
        }
    }

    void add_literals() {
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            literals_.add(names_[n].key, {.at = n, .kind = MeetingKind::name});
        }
        for (std::uint32_t n = 0; n < knowledge_.families.size(); ++n) {
            literals_.add(knowledge_.families[n].prefix, {.at = n, .kind = MeetingKind::family});
        }
        for (std::uint32_t n = 0; n < numbers_.size(); ++n) {
            add_literals(numbers_[n].number, n);
        }
        for (std::uint32_t n = 0; n < events_.size(); ++n) {
            add_literals(events_[n].event, n);
        }
        if (!events_.empty()) {
            literals_.add("event", {.kind = MeetingKind::event_word});
            literals_.add("providername", {.kind = MeetingKind::provider});
            for (const std::string_view begin : {"instanceid", "cef:0|", "leef:1.0|", "leef:2.0|"}) {
                literals_.add(begin, {.kind = MeetingKind::form_of_events});
            }
        }
        for (std::uint32_t n = 0; n < cuts_.size(); ++n) {
            const auto before_anchor = -static_cast<std::int16_t>(cuts_[n].anchor_begin);
            literals_.add(
                cuts_[n].text, cuts_[n].scanned,
                {.at = n, .offset = static_cast<std::int16_t>(before_anchor), .kind = MeetingKind::template_});
        }
    }

    /// A number too short to be scanned for is met with the blank before it, or else by the words beside it.
    void add_literals(const Number& number, std::uint32_t n) {
        for (const std::string& form : forms_of(number)) {
            const bool is_short = form.size() < shortest_literal;
            literals_.add(
                is_short ? " " + form : form,
                {.at = n, .offset = static_cast<std::int16_t>(is_short ? -1 : 0), .kind = MeetingKind::number});
        }
        for (const std::string_view word : number.beside) {
            if (beside_.insert(lower(word)).second) {
                literals_.add(word, {.at = n, .kind = MeetingKind::beside});
            }
        }
    }

    /// As people, tables and rows of CSV have it; other layouts have the word before the number, or tell the provider.
    void add_literals(const Event& event, std::uint32_t n) {
        const auto before_number = -static_cast<std::int16_t>(event.source.size() + 1);
        for (const char between : {' ', ','}) {
            literals_.add(fmt::format("{}{}{}", event.source, between, event.id),
                          {.at = n, .offset = static_cast<std::int16_t>(before_number), .kind = MeetingKind::event});
        }
    }

    void add_pairs() {
        for (std::uint32_t n = 0; n < templates_.size(); ++n) {
            const auto& words = templates_[n].words;
            for (std::size_t w = 1; w < words.size() && templates_[n].by != MatchedBy::words; ++w) {
                if (!words[w - 1].empty() && !words[w].empty()) {
                    pairs_.push_back({hash_of_pair(hash_of(words[w - 1]), words[w]), n});
                }
            }
        }
        std::ranges::sort(pairs_, {}, [](const Pair& pair) { return std::pair(pair.hash, pair.of); });
    }

    [[nodiscard]] std::vector<Key> keys() const {
        std::vector<Key> all;
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            all.push_back({hash_of(names_[n].key), n, KeyKind::name});
        }
        for (std::uint32_t n = 0; n < templates_.size(); ++n) {
            if (n == 0 || anchor_words(templates_[n]) != anchor_words(templates_[n - 1])) {
                all.push_back({anchor_hash(templates_[n]), n, KeyKind::anchor});
            }
        }
        return in_slots(
            all, [](const Key& key) { return key.hash; },
            [](const Key& slot) { return slot.kind == KeyKind::nothing; });
    }

    const Knowledge& knowledge_;
    Store& store_;
    Literals literals_;
    std::vector<Name> names_;
    std::vector<IndexedNumber> numbers_;
    std::vector<IndexedEvent> events_;
    std::vector<Cut> cuts_;
    std::vector<Template> templates_;
    std::vector<Pair> pairs_;
    std::set<std::string> beside_;
};

}  // namespace

Index indexed(const Knowledge& knowledge, Store& store) { return Lists(knowledge, store).index(); }

}  // namespace vmbackup_diag::load
