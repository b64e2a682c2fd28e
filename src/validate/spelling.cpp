// A misspelt command fails for whoever pastes it, and no list of all commands is kept anywhere: what is one letter off
// a word that the other commands say much more often is taken for a slip.
#include <algorithm>
#include <map>

#include "complaints.hpp"
#include "every_command.hpp"
#include "said_words.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vocabulary.hpp"

namespace vmbackup_diag::validate {
namespace {

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
