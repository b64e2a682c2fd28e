// What the readers of the formats find in a text, before it is weighed: candidates for names, facts, errors that the
// structure proves, and parts that say nothing about a failure.
#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/expected.hpp"
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
    [[nodiscard]] std::vector<Value>& values() { return values_; }

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

/// Whether one is the full name of a machine, "web01.corp.example", and the other how the machine is called by itself.
[[nodiscard]] inline bool is_full_name_of(std::string_view full, std::string_view host) {
    return full.size() > host.size() && full[host.size()] == '.' && is_same_word(full.substr(0, host.size()), host);
}

/// Whether the text has capitals and small letters: what writes names anew makes all of them one or the other.
[[nodiscard]] inline bool is_in_both_cases(std::string_view text) {
    return std::ranges::any_of(text, is_upper) &&
           std::ranges::any_of(text, [](char c) { return is_letter(c) && !is_upper(c); });
}

/// How much of a text is at hand: its beginning, all that has come while more may, or all of it.
enum class Extent { beginning, so_far, whole };

/// How a text is read.
struct Reading {
    Extent extent = Extent::whole;
    std::chrono::sys_days today = {};  ///< none where nobody knows
};

/// A part of the text, from one offset to another.
struct Section {
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
    std::vector<KnownFact> facts = {};  ///< each value that a fact is seen to have, once
    std::vector<Observed> observed = {};
    std::vector<Section> left_out = {};     ///< about what did not fail: no evidence, and no names come from it
    std::vector<Section> bookkeeping = {};  ///< says nothing about why something failed
    std::vector<Section> past = {};         ///< about runs that a later one outweighs
    bool lists_jobs = false;
    std::vector<std::string> notes = {};
    std::optional<std::string> words = {};  ///< what is said in words; empty where all of the text may be

    /// Of a name in several letter cases the one as it was given is kept: some commands know no other. Of a VM's name
    /// with and without the domain, that without is the one that Azure knows.
    void name(std::string_view placeholder, std::string_view value) {
        const auto is_full_name = [&](std::string_view full, std::string_view host) {
            return placeholder == placeholder::vm && is_full_name_of(full, host);
        };
        Distinct<FoundName>& known = names[placeholder];
        const auto same = std::ranges::find_if(known.values(), [&](const FoundName& name) {
            return is_same_word(name.text, value) || is_full_name(name.text, value) || is_full_name(value, name.text);
        });
        if (same == known.values().end()) {
            known.add({std::string(value)});
        } else if (is_full_name(same->text, value) ||
                   (is_same_word(same->text, value) && is_in_both_cases(value) && !is_in_both_cases(same->text))) {
            same->text = value;
        }
    }
    void fact(const KnownFact& seen) {
        if (std::ranges::find(facts, seen) == facts.end()) {
            facts.push_back(seen);
        }
    }

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
