#include "likeness.hpp"

#include <algorithm>

namespace vmbackup_diag::match {

std::vector<double> likeness(const Knowledge& knowledge, std::span<const SaidGram> said) {
    const GramIndex& index = knowledge.index.grams;
    std::vector<double> likely(knowledge.entries.size());
    double all = 0;
    for (const SaidGram& gram : said) {
        const auto known = std::ranges::lower_bound(index.grams, gram.letters, {}, &Gram::letters);
        if (known != index.grams.end() && known->letters == gram.letters) {
            const double says = gram.says * known->rarity;
            all += says;
            for (const Posting& share : index.shares.subspan(known->first_share, known->shares)) {
                likely[share.entry] += says * share.weight;
            }
        }
    }
    for (std::size_t n = 0; n < index.lengths.size(); ++n) {
        likely[n] -= all * index.lengths[n];
    }
    if (likely.empty()) {
        return likely;
    }
    const auto [least, most] = std::ranges::minmax(likely);
    for (double& one : likely) {
        one = most == least ? 0 : (one - least) / (most - least);
    }
    return likely;
}

}  // namespace vmbackup_diag::match
