#include "topic.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "facts.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/question_name.hpp"

namespace vmbackup_diag::engine {
namespace {

/// A cause that the fix is for, and whose it is.
struct Reason {
    const Entry* entry = nullptr;
    const Cause* cause = nullptr;
};

std::vector<Reason> reasons_for(const Knowledge& knowledge, const Fix& fix) {
    std::vector<Reason> reasons;
    for (const Entry& entry : knowledge.entries) {
        for (const Cause& cause : entry.causes) {
            if (cause.fix == fix.id) {
                reasons.push_back({&entry, &cause});
            }
        }
    }
    return reasons;
}

/// Those for which it holds; all, where it holds for none.
template <class Holds>
std::vector<Reason> those_or_all(std::vector<Reason> reasons, Holds holds) {
    std::vector<Reason> those;
    std::ranges::copy_if(reasons, std::back_inserter(those), holds);
    return those.empty() ? std::move(reasons) : std::move(those);
}

/// A common cause says more than a rare one.
std::size_t weight_of(const Reason& reason) {
    switch (reason.cause->likelihood) {
        case Likelihood::common: return 3;
        case Likelihood::possible: return 2;
        case Likelihood::rare: return 1;
    }
    return 1;
}

/// What most weight speaks for; of things of equal weight, what had it first.
template <class Thing>
class Heaviest {
  public:
    void add(Thing thing, std::size_t weight) {
        const std::size_t sum = weights_[thing] += weight;
        if (sum > weight_) {
            weight_ = sum;
            thing_ = thing;
        }
    }

    [[nodiscard]] Thing thing() const { return thing_; }
    [[nodiscard]] std::size_t weight() const { return weight_; }

  private:
    std::map<Thing, std::size_t> weights_ = {};
    Thing thing_ = {};
    std::size_t weight_ = 0;
};

std::string_view shared_cause(const std::vector<Reason>& reasons) {
    Heaviest<std::string_view> texts;
    std::size_t all = 0;
    for (const Reason& reason : reasons) {
        texts.add(reason.cause->text, weight_of(reason));
        all += weight_of(reason);
    }
    return texts.weight() * 2 > all ? texts.thing() : std::string_view{};
}

LinkId shared_link(const std::vector<Reason>& reasons) {
    Heaviest<LinkId> links;
    for (const Reason& reason : reasons) {
        std::ranges::for_each(reason.entry->links, [&](LinkId link) { links.add(link, weight_of(reason)); });
    }
    return links.thing();
}

const Guide* guide_here(const Knowledge& knowledge, const Position& now) {
    return find(knowledge, guide_named_in(now.id.empty() && !now.path.empty() ? now.path.back().question : now.id));
}

/// Those that fit what is known, and of these those of the guide.
std::vector<Reason> reasons_here(const Knowledge& knowledge, const Position& now, const Guide& guide) {
    const std::vector<KnownFact> known = now.known();
    auto reasons = reasons_for(knowledge, *std::get<TryFix>(now.now).fix);
    reasons = those_or_all(std::move(reasons), [&](const Reason& one) { return fits(one.entry->facts, known); });
    return those_or_all(std::move(reasons), [&](const Reason& one) { return one.entry->guide == guide.id; });
}

bool is_of_backups(const Entry& entry) {
    return std::ranges::find(entry.operations, Operation::backup) != entry.operations.end();
}

/// The last answer that can explain something, or would if it could be told.
std::optional<Passed> answered_last(const Position& now) {
    const auto last = std::find_if(now.path.rbegin(), now.path.rend(), [](const Passed& passed) {
        return passed.asked != nullptr && passed.asked->input == Input::choice && passed.asked->fact != os_fact;
    });
    return last == now.path.rend() ? std::nullopt : std::optional(*last);
}

}  // namespace

Topic topic_of(const Knowledge& knowledge, const Position& now) {
    const Guide* guide = guide_here(knowledge, now);
    if (!std::holds_alternative<TryFix>(now.now) || guide == nullptr) {
        return {};
    }
    const auto reasons = reasons_here(knowledge, now, *guide);
    Topic topic{.title = guide->title, .cause = shared_cause(reasons), .link = shared_link(reasons)};
    const auto last = answered_last(now);
    const bool is_told = last && last->answer != unknown;
    if (is_told && guide->id == start_guide) {
        topic.title = find_answer(*last->asked, last->answer)->label;
    } else if (topic.cause.empty()) {
        topic.answer = is_told ? last : std::nullopt;
        topic.is_guess = last && !is_told;
    }
    return topic;
}

bool shows_in_backups(const Knowledge& knowledge, const Position& now) {
    const Guide* guide = guide_here(knowledge, now);
    if (now.entry != nullptr || guide == nullptr) {
        return now.entry == nullptr || is_of_backups(*now.entry);
    }
    const auto is_of_guide = [&](const Entry* entry) { return entry->guide == guide->id; };
    std::vector<const Entry*> those_with_fix;
    for (const Reason& reason : reasons_here(knowledge, now, *guide)) {
        those_with_fix.push_back(reason.entry);
    }
    std::vector<const Entry*> those_of_guide;
    for (const Entry& entry : knowledge.entries) {
        if (is_of_guide(&entry)) {
            those_of_guide.push_back(&entry);
        }
    }
    const bool is_for_guide = those_of_guide.empty() || std::ranges::any_of(those_with_fix, is_of_guide);
    const auto& entries = is_for_guide ? those_with_fix : those_of_guide;
    const auto of_backups = std::ranges::count_if(entries, [](const Entry* entry) { return is_of_backups(*entry); });
    return static_cast<std::size_t>(of_backups) * 2 >= entries.size();
}

}  // namespace vmbackup_diag::engine
