#include "vmbackup_diag/redact/redaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "own_names.hpp"
#include "vmbackup_diag/match/holes.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::redact {
namespace {

/// `vault-resource-group` and `resource-group` are things of one kind.
std::string stand_in_kind(const std::string& placeholder) {
    return placeholder.ends_with("resource-group") ? "rg" : placeholder;
}

bool is_of_name(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the name ends before the text goes on: before a point it does only at the end of a sentence.
bool ends_with_name(std::string_view text, std::size_t end) {
    const bool is_point = end + 1 < text.size() && text[end] == '.';
    return end == text.size() || !is_of_name(text[is_point ? end + 1 : end]);
}

class Redaction {
  public:
    Redaction(const Knowledge& knowledge, const Leaving& given) : own_names_(knowledge), known_(given.context.names) {
        known_.insert(known_.end(), given.told.begin(), given.told.end());
        std::erase_if(known_, [](const NamedValue& named) { return named.value.empty(); });
        std::ranges::stable_sort(known_, std::ranges::greater(),
                                 [](const NamedValue& named) { return named.value.size(); });
    }

    [[nodiscard]] std::string stand_in(const std::string& kind, std::string_view name) {
        const auto found =
            std::ranges::find_if(stand_ins_, [&](const StandIn& one) { return is_same_word(one.name, name); });
        if (found != stand_ins_.end()) {
            return found->shown;
        }
        stand_ins_.push_back({std::string(name), fmt::format("{}-{}", kind, ++count_[kind])});
        return stand_ins_.back().shown;
    }

    /// Between the holes stand the product's own words, be they names as well.
    [[nodiscard]] std::string text(std::string_view text, const std::vector<match::Hole>& holes) {
        std::string out;
        std::size_t at = 0;
        for (const match::Hole& hole : holes) {
            out += text.substr(at, hole.begin - at);
            out += filling(text, hole);
            at = hole.end;
        }
        return out.append(text.substr(at));
    }

    [[nodiscard]] std::vector<StandIn> take() { return std::move(stand_ins_); }

  private:
    [[nodiscard]] std::string filling(std::string_view text, const match::Hole& hole) {
        std::string out;
        for (std::size_t at = hole.begin; at < hole.end;) {
            const Atom atom = next_atom(text, at, hole.end);
            if (const NamedValue* named = known_at(text.substr(0, hole.end), at)) {
                out += stand_in(stand_in_kind(named->name), named->value);
                at += named->value.size();
            } else if (atom.begin > at) {
                out += text[at++];
            } else {
                const std::string_view one = text.substr(atom.begin, atom.end - atom.begin);
                const std::string_view kind = own_names_.kind_of(text, atom);
                out += kind.empty() ? std::string(one) : stand_in(std::string(kind), one);
                at = atom.end;
            }
        }
        return out;
    }

    /// The longest known name that stands there whole.
    [[nodiscard]] const NamedValue* known_at(std::string_view text, std::size_t at) const {
        const auto found = std::ranges::find_if(known_, [&](const NamedValue& named) {
            const std::string_view name = named.value;
            return is_same_word(text.substr(at, name.size()), name) && ends_with_name(text, at + name.size());
        });
        return found == known_.end() || (at > 0 && is_of_name(text[at - 1])) ? nullptr : &*found;
    }

    OwnNames own_names_;
    std::vector<NamedValue> known_;  ///< the longest first
    std::vector<StandIn> stand_ins_ = {};
    std::map<std::string, int> count_ = {};
};

}  // namespace

Redacted redacted(const Knowledge& knowledge, const Leaving& given) {
    Redaction redaction(knowledge, given);
    Redacted out{.context = given.context, .seen = given.seen};
    out.context.refused.clear();
    for (NamedValue& named : out.context.names) {
        named.value = redaction.stand_in(stand_in_kind(named.name), named.value);
    }
    if (given.entry != nullptr) {
        out.seen.text = redaction.text(given.seen.text, match::holes(knowledge, *given.entry, given.seen));
    }
    out.stand_ins = redaction.take();
    return out;
}

}  // namespace vmbackup_diag::redact
