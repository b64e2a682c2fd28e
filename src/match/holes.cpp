#include "vmbackup_diag/match/holes.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "runs.hpp"

namespace vmbackup_diag::match {
namespace {

bool is_of(const Knowledge& knowledge, const Template& one, const Entry& entry, MatchedBy by) {
    return one.by == by && (by == MatchedBy::signature ? knowledge.signatures[one.owner].entry == entry.id
                                                       : knowledge.entries[one.owner].id == entry.id);
}

/// Lays the words of a template over all of a text, the holes taking as few words as they can.
class Laying {
  public:
    Laying(const Template& wanted, std::string_view text) : wanted_(wanted), text_(text) {
        for (auto run = next_run(text, 0); run; run = next_run(text, run->end)) {
            runs_.push_back(*run);
        }
    }

    /// Empty where it cannot be laid.
    [[nodiscard]] std::optional<std::vector<Hole>> holes() {
        return lies_from(0, 0) ? std::optional(std::vector<Hole>(holes_.rbegin(), holes_.rend())) : std::nullopt;
    }

  private:
    bool lies_from(std::size_t word, std::size_t run) {
        if (word == wanted_.words.size()) {
            return run == runs_.size();
        }
        if (in_vain_.contains({word, run})) {
            return false;
        }
        const bool lies =
            wanted_.words[word].empty()
                ? hole_lies_from(word, run)
                : run < runs_.size() && is_word(text_, runs_[run], wanted_.words[word]) && lies_from(word + 1, run + 1);
        if (!lies) {
            in_vain_.emplace(word, run);
        }
        return lies;
    }

    bool hole_lies_from(std::size_t word, std::size_t run) {
        const std::size_t most = std::min<std::size_t>(widest_hole, runs_.size() - run);
        for (std::size_t taken = 0; taken <= most; ++taken) {
            if (lies_from(word + 1, run + taken)) {
                holes_.push_back({run == 0 ? 0 : runs_[run - 1].end,
                                  run + taken == runs_.size() ? text_.size() : runs_[run + taken].begin});
                return true;
            }
        }
        return false;
    }

    const Template& wanted_;
    std::string_view text_;
    std::vector<Run> runs_;
    std::vector<Hole> holes_;  ///< the last one first
    std::set<std::pair<std::size_t, std::size_t>> in_vain_;
};

}  // namespace

std::vector<Hole> holes(const Knowledge& knowledge, const Entry& entry, const Matched& matched) {
    const MatchedBy by = matched.by;
    if (by != MatchedBy::message && by != MatchedBy::signature && by != MatchedBy::words) {
        return {};
    }
    for (const Template& one : knowledge.index.templates) {
        if (is_of(knowledge, one, entry, by)) {
            if (auto found = Laying(one, matched.text).holes()) {
                return *std::move(found);
            }
        }
    }
    return {{0, matched.text.size()}};
}

}  // namespace vmbackup_diag::match
