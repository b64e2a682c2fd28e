// What the readers of the formats find in a text, before it is weighed: candidates for names, facts, errors that the
// structure proves, and parts that say nothing about a failure.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

/// The different values that stand for one thing. Two already leave it open, so that few are kept.
template <class Value>
class Distinct {
  public:
    void add(Value value) {
        if (has_room() && std::ranges::find(values_, value) == values_.end()) {
            values_.push_back(std::move(value));
        }
    }

    /// Whether what is added now would still be kept.
    [[nodiscard]] bool has_room() const { return values_.size() < most; }

    [[nodiscard]] const std::vector<Value>& values() const { return values_; }

    /// The value where there is one alone.
    [[nodiscard]] std::optional<Value> only() const {
        return values_.size() == 1 ? std::optional(values_.front()) : std::nullopt;
    }

  private:
    static constexpr std::size_t most = 4;
    std::vector<Value> values_;
};

/// A name of something in Azure, where upper and lower case are the same.
struct FoundName {
    std::string text;
    friend bool operator==(const FoundName& one, const FoundName& other) { return is_same_word(one.text, other.text); }
};

/// A part of the text, from one offset to another.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// An entry that the structure of the text proves, and the piece that shows it.
struct Observed {
    EntryId entry;
    MatchedBy by = MatchedBy::signature;
    std::string text;
    std::size_t at = 0;
};

struct Found {
    std::map<std::string_view, Distinct<FoundName>> names = {};  ///< by their placeholders
    Distinct<Os> systems = {};
    Distinct<Operation> operations = {};
    Distinct<std::string> times = {};
    Distinct<std::string> activities = {};
    std::map<std::string_view, Distinct<std::string_view>> facts = {};
    std::vector<Observed> observed = {};
    std::vector<Span> left_out = {};     ///< about what did not fail: no evidence, and no names come from it
    std::vector<Span> bookkeeping = {};  ///< says nothing about why something failed
    std::vector<std::string> notes = {};
    std::optional<std::string> words = {};  ///< what is said in words; empty where all of the text may be

    void name(std::string_view placeholder, std::string_view value) {
        Distinct<FoundName>& known = names[placeholder];
        if (known.has_room()) {
            known.add({std::string(value)});
        }
    }
    void fact(std::string_view fact, std::string_view value) { facts[fact].add(value); }

    /// Adds to what is said in words, as far as it is worth looking at.
    void say(std::string_view text) {
        constexpr std::size_t most = 8192;
        std::string& said = words ? *words : words.emplace();
        if (said.size() < most) {
            said.append(text.substr(0, most - said.size())) += ' ';
        }
    }
};

}  // namespace vmbackup_diag::evidence
