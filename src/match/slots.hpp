// Looking into a table of slots: each thing stands at the slot that its hash says, or at the next free one after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// The things from this slot on until a free one. The table has a power of two of slots, or none.
template <class Thing, class Use>
void each_from(std::span<const Thing> slots, std::uint32_t place, Use use) {
    if (slots.empty()) {
        return;
    }
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = place & mask; slots[at].kind != decltype(slots[at].kind)::nothing; at = (at + 1) & mask) {
        use(slots[at]);
    }
}

/// What the word with this hash may be.
template <class Use>
void each_key(const Knowledge& knowledge, std::uint32_t hash, Use use) {
    each_from(knowledge.index.keys, hash, [&](const Key& key) {
        if (key.hash == hash) {
            use(key);
        }
    });
}

}  // namespace vmbackup_diag::match
