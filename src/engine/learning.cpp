#include "learning.hpp"

#include <algorithm>
#include <utility>

#include "facts.hpp"

namespace vmbackup_diag::engine {

void Learning::learn(LearntFact learnt) {
    const auto held = std::ranges::find(known_, learnt.fact.fact, &KnownFact::fact);
    if (held == known_.end() || gives_way(held->value, learnt.fact.value)) {
        if (held != known_.end()) {
            forget(*held);
        }
        known_.push_back(learnt.fact);
        position_.facts.push_back(std::move(learnt));
    } else if (held->value != learnt.fact.value) {
        position_.outweighed.push_back(std::move(learnt));
    }
}

void Learning::prove(const KnownFact& fact, std::string from) {
    const auto held = std::ranges::find(known_, fact.fact, &KnownFact::fact);
    if (held != known_.end() && held->value != fact.value && !gives_way(held->value, fact.value)) {
        position_.outweighed.push_back(forget(*held));
    }
    learn({.fact = fact, .from = std::move(from)});
}

LearntFact Learning::forget(KnownFact fact) {
    const auto learnt = std::ranges::find(position_.facts, fact, &LearntFact::fact);
    LearntFact forgotten = std::move(*learnt);
    position_.facts.erase(learnt);
    std::erase(known_, fact);
    return forgotten;
}

}  // namespace vmbackup_diag::engine
