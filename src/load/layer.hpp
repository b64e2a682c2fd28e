// The things of one kind in a base, and what documents lay over them: a thing is added, or takes the place of the one
// with its id.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cursor.hpp"
#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::load {

inline std::string_view key_of(const Entry& entry) { return entry.id.text; }
inline std::string_view key_of(const Fix& fix) { return fix.id.text; }
inline std::string_view key_of(const Guide& guide) { return guide.id.text; }
inline std::string_view key_of(const Link& link) { return link.id.text; }
inline std::string_view key_of(const Escalation& escalation) { return escalation.id.text; }
inline std::string_view key_of(const Fact& fact) { return fact.id.text; }
inline std::string_view key_of(const Signature& signature) { return signature.id; }
inline std::string_view key_of(const Placeholder& placeholder) { return placeholder.id; }
inline std::string_view key_of(const Family& family) { return family.prefix; }
inline std::string_view key_of(const Abbreviation& form) { return form.short_form; }
inline std::string_view key_of(const Subject& subject) { return subject.id; }
inline std::string_view key_of(const Synonyms& synonyms) { return synonyms.word; }
inline std::string_view key_of(const Exemption& exempt) { return exempt.id; }

/// The things of one kind: those of the base, and those read so far on top of them.
template <class Thing>
class Layer {
  public:
    Layer(std::string_view list, std::span<const Thing> base, Origins& origins)
        : list_(list), things_(base.begin(), base.end()), origins_(origins) {
        for (std::size_t n = 0; n < things_.size(); ++n) {
            positions_.emplace(key_of(things_[n]), n);
        }
    }

    /// Adds the thing, or replaces the base's of the same id; a second one from the same overlay is a problem.
    void add(const Cursor& at, const Thing& thing) {
        const std::string_view key = key_of(thing);
        if (key.empty()) {
            return;
        }
        const auto [before, is_new] = read_.try_emplace(key, at.address());
        if (!is_new) {
            at.complain(fmt::format("\"{}\" is already at {}", key, written(before->second)),
                        "give it another id, or keep one of the two");
            return;
        }
        origins_.add(list_, key, at.address());
        const auto [same, is_added] = positions_.try_emplace(key, things_.size());
        if (is_added) {
            things_.push_back(thing);
        } else {
            things_[same->second] = thing;
        }
    }

    /// What comes next is of another overlay, and may replace all that was read so far.
    void begin_overlay() { read_.clear(); }

    /// Puts the thing in the place of the one with its id, which it was made of.
    void put_back(const Cursor& at, const Thing& thing) {
        read_.try_emplace(key_of(thing), at.address());
        things_[positions_.at(key_of(thing))] = thing;
    }

    /// The thing with this key; null when there is none so far.
    [[nodiscard]] const Thing* find(std::string_view key) const {
        const auto found = positions_.find(key);
        return found == positions_.end() ? nullptr : &things_[found->second];
    }

    [[nodiscard]] Origins& origins() const { return origins_; }

    [[nodiscard]] std::span<const Thing> sorted(Store& store) {
        std::ranges::sort(things_, {}, [](const Thing& thing) { return key_of(thing); });
        return store.keep(things_);
    }

  private:
    static std::string written(const Address& address) { return address.document + "#" + address.pointer; }

    std::string_view list_;
    std::vector<Thing> things_;
    std::map<std::string_view, std::size_t> positions_;
    std::map<std::string_view, Address> read_;
    Origins& origins_;
};

}  // namespace vmbackup_diag::load
