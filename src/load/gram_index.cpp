#include "gram_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "numbered_grams.hpp"
#include "vmbackup_diag/model/grams.hpp"
#include "written.hpp"

namespace vmbackup_diag::load {
namespace {

/// As if each gram stood in each entry this often more than it does, so that none is impossible. Half of it and twice
/// as much do as well, with tests/evaluation and with phrases that were left out to be tried.
constexpr double everywhere = 0.02;

using Text = std::vector<SaidGram>;

bool is_how_people_say_it(const Written& written) {
    return written.as != WrittenAs::name && written.as != WrittenAs::cause && written.as != WrittenAs::fix;
}

std::vector<Text> texts_of(const Entry& entry, const Knowledge& knowledge) {
    std::vector<Text> texts;
    for (const Written& written : written_about(entry, knowledge)) {
        if (is_how_people_say_it(written)) {
            texts.push_back(grams_of(written.text));
        }
    }
    return texts;
}

std::uint16_t in_thousandths(double value) {
    constexpr double most = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::min(value * 1000, most));
}

/// How much each gram says, by how few of the texts have it.
std::vector<double> rarities(const std::vector<std::vector<Text>>& all, const NumberedGrams& number) {
    std::vector<double> having(number.count());
    double texts = 0;
    for (const std::vector<Text>& of_entry : all) {
        for (const Text& text : of_entry) {
            ++texts;
            for (const SaidGram& gram : text) {
                ++having[number(gram.letters)];
            }
        }
    }
    for (double& count : having) {
        count = 1 + std::log((1 + texts) / (1 + count));
    }
    return having;
}

/// One gram in one entry.
struct Occurrence {
    std::uint32_t letters = 0;
    std::uint16_t entry = 0;
    float amount = 0;
};

/// Takes up what is written about one entry after the other.
class Occurrences {
  public:
    Occurrences(const NumberedGrams& number, const std::vector<double>& rarities)
        : number_(number), rarities_(rarities), amounts_(number.count()) {}

    /// Each text counts alike, however long it is.
    void add(const std::vector<Text>& texts, std::uint16_t entry) {
        const std::size_t first = all_.size();
        for (const Text& text : texts) {
            const double length = length_of(text);
            for (const SaidGram& gram : text) {
                float& amount = amounts_[number_(gram.letters)];
                if (amount == 0) {
                    all_.push_back({gram.letters, entry});
                }
                amount += static_cast<float>(weight(gram) / length);
            }
        }
        for (Occurrence& one : std::span(all_).subspan(first)) {
            one.amount = std::exchange(amounts_[number_(one.letters)], 0);
        }
    }

    /// By gram, and of one gram by entry.
    [[nodiscard]] std::vector<Occurrence> sorted() const {
        std::vector<std::uint32_t> next(number_.count() + 1);
        for (const Occurrence& one : all_) {
            ++next[number_(one.letters) + 1];
        }
        std::partial_sum(next.begin(), next.end(), next.begin());
        std::vector<Occurrence> sorted(all_.size());
        for (const Occurrence& one : all_) {
            sorted[next[number_(one.letters)]++] = one;
        }
        return sorted;
    }

  private:
    [[nodiscard]] double weight(const SaidGram& gram) const { return gram.says * rarities_[number_(gram.letters)]; }

    [[nodiscard]] double length_of(const Text& text) const {
        double squares = 0;
        for (const SaidGram& gram : text) {
            squares += weight(gram) * weight(gram);
        }
        return std::sqrt(squares);
    }

    const NumberedGrams& number_;
    const std::vector<double>& rarities_;
    std::vector<float> amounts_;  ///< of the entry at hand, by gram
    std::vector<Occurrence> all_ = {};
};

GramIndex index_of(const std::vector<Occurrence>& all, std::size_t entries, const std::vector<double>& rarities,
                   Store& store) {
    std::vector<Gram> grams;
    std::vector<Posting> shares;
    std::vector<double> written(entries);
    for (const auto& [gram, entry, amount] : all) {
        if (grams.empty() || grams.back().letters != gram) {
            const auto first = static_cast<std::uint32_t>(shares.size());
            grams.push_back({gram, first, 0, in_thousandths(rarities[grams.size()])});
        }
        ++grams.back().shares;
        shares.push_back({entry, in_thousandths(std::log(1 + amount / everywhere))});
        written[entry] += amount;
    }
    std::vector<std::uint16_t> lengths;
    for (const double amount : written) {
        lengths.push_back(in_thousandths(std::log(static_cast<double>(grams.size()) + amount / everywhere)));
    }
    return {store.keep(grams), store.keep(shares), store.keep(lengths)};
}

}  // namespace

GramIndex gram_index(const Knowledge& knowledge, Store& store) {
    constexpr std::size_t most_entries = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::vector<Text>> texts;
    for (const Entry& entry : knowledge.entries.first(std::min(knowledge.entries.size(), most_entries))) {
        texts.push_back(texts_of(entry, knowledge));
    }
    const NumberedGrams number(texts);
    const std::vector<double> rarity = rarities(texts, number);
    Occurrences occurrences(number, rarity);
    for (std::size_t n = 0; n < texts.size(); ++n) {
        occurrences.add(texts[n], static_cast<std::uint16_t>(n));
    }
    return index_of(occurrences.sorted(), texts.size(), rarity, store);
}

}  // namespace vmbackup_diag::load
