// A misspelt command fails for whoever pastes it, and no list of all commands is kept anywhere: what is one letter off
// a word that the other commands say much more often is taken for a slip.
#include <map>
#include <unordered_map>

#include "complaints.hpp"
#include "every_command.hpp"
#include "said_words.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// How much more often the right word is said than the wrong one, at least, in a loose vocabulary.
constexpr std::size_t times_more_often = 2;

struct Usage {
    std::string_view written;
    std::size_t times = 0;
    bool is_of_base = false;
    bool is_loose = false;
};

/// The words of a vocabulary in lower case, and how often each is said.
using Vocabulary = std::map<std::string, Usage>;

/// The word, and the word without each of its letters: two words one letter apart have one of these in common.
std::vector<std::string> shapes_of(const std::string& word) {
    std::vector<std::string> shapes{word};
    for (std::size_t n = 0; n < word.size(); ++n) {
        shapes.push_back(word.substr(0, n) + word.substr(n + 1));
    }
    return shapes;
}

bool is_plural(std::string_view one, std::string_view other) {
    return one.substr(0, other.size()) == other && one.substr(other.size()) == "s";
}

/// One letter more, less or other, or two that are swapped; four letters, as in Data and Date, say too little for
/// another one to be a slip. Nobody slips in the first letter, and there umount differs from mount.
bool is_one_letter_off(std::string_view word, std::string_view other) {
    constexpr std::size_t telling = 5;
    const bool may_be_other =
        word.size() != other.size() || word.size() >= telling || std::ranges::is_permutation(word, other);
    return may_be_other && word[0] == other[0] && edit_distance(word, other, 1) == 1;
}

/// Whether somebody who wrote one of the words meant the other one.
bool is_slip(const Vocabulary::value_type& of, const Vocabulary::value_type& meant) {
    const auto& [word, usage] = of;
    const auto& [other, often] = meant;
    const bool is_rare = often.times >= (usage.is_loose ? times_more_often * usage.times : usage.times + 1);
    const bool may_be_plural = usage.is_loose && (is_plural(word, other) || is_plural(other, word));
    return is_rare && !may_be_plural && is_one_letter_off(word, other);
}

/// What each misspelt word of a vocabulary was meant to be.
using Slips = std::map<std::string, std::string_view, std::less<>>;

Slips slips_in(const Vocabulary& vocabulary) {
    std::unordered_map<std::string, const Vocabulary::value_type*> commonest;
    for (const auto& known : vocabulary) {
        for (const std::string& shape : shapes_of(known.first)) {
            const auto [at, is_new] = commonest.try_emplace(shape, &known);
            if (!is_new && at->second->second.times < known.second.times) {
                at->second = &known;
            }
        }
    }
    Slips slips;
    for (const auto& known : vocabulary) {
        for (const std::string& shape : known.second.is_of_base ? std::vector<std::string>{} : shapes_of(known.first)) {
            if (const auto* meant = commonest.at(shape); is_slip(known, *meant)) {
                slips.emplace(known.first, meant->second.written);
            }
        }
    }
    return slips;
}

class Spelling {
  public:
    Spelling(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), origins_(origins), complaints_(origins, "spelling") {}

    Problems check() {
        std::size_t words = 0;
        for_each_step(knowledge_, [&](const PlacedStep& at) {
            const bool is_of_base = origins_.is_of_base(at.list, at.id);
            for (const Command& command : words > most_choices ? std::span<const Command>{} : at.step.commands) {
                for (const SaidWord& said : words_said(command)) {
                    words += add(said, is_of_base) ? 1 : 0;
                }
            }
        });
        if (words > most_choices) {
            return {};
        }
        for (const auto& [name, vocabulary] : vocabularies_) {
            if (auto slips = slips_in(vocabulary); !slips.empty()) {
                slips_.emplace(name, std::move(slips));
            }
        }
        for_each_step(knowledge_, [&](const PlacedStep& at) {
            if (!slips_.empty() && !origins_.is_of_base(at.list, at.id)) {
                complain(at);
            }
        });
        return complaints_.take();
    }

  private:
    /// Whether the word is new.
    bool add(const SaidWord& said, bool is_of_base) {
        const auto [known, is_new] = vocabularies_[said.vocabulary].try_emplace(lower(said.word));
        Usage& usage = known->second;
        usage.written = is_new ? said.word : usage.written;
        usage.is_of_base = usage.is_of_base || is_of_base;
        usage.is_loose = said.is_loose;
        ++usage.times;
        return is_new;
    }

    /// A slip is told once for each command, and its parts are not told again.
    void complain(const PlacedStep& at) {
        for (std::size_t n = 0; n < at.step.commands.size(); ++n) {
            std::vector<std::string_view> told;
            for (const SaidWord& said : words_said(at.step.commands[n])) {
                const std::string_view meant = meant_by(said);
                const bool is_told = std::ranges::any_of(
                    told, [&](std::string_view before) { return before.find(said.word) != before.npos; });
                if (!meant.empty() && !is_told && !complaints_.is_full()) {
                    told.push_back(said.word);
                    complaints_.add(
                        at.list, at.id, command_at(at, n),
                        fmt::format("\"{}\" is one letter off \"{}\", which other commands say", said.word, meant),
                        fmt::format("write \"{}\", or exempt \"spelling/{}\" if both are right", meant, at.id));
                }
            }
        }
    }

    /// Empty where the word is no slip.
    std::string_view meant_by(const SaidWord& said) const {
        const auto slips = slips_.find(said.vocabulary);
        if (slips == slips_.end()) {
            return "";
        }
        const auto slip = slips->second.find(lower(said.word));
        return slip == slips->second.end() ? "" : slip->second;
    }

    const Knowledge& knowledge_;
    const load::Origins& origins_;
    Complaints complaints_;
    std::map<std::string, Vocabulary> vocabularies_;
    std::map<std::string, Slips> slips_;
};

}  // namespace

Problems spelling(const Knowledge& knowledge, const load::Origins& origins) {
    return Spelling(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
