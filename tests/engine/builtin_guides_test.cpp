// The guides that ship, walked along every path: each ends, soon enough, and leads to every fix there is.
#include <algorithm>
#include <set>
#include <tuple>

#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests {
namespace {

constexpr std::size_t most_questions = 8;
constexpr std::size_t longest_walk = 64;

/// All the ways through the guides. Two walks that stand at the same question after as many questions and know
/// the same go on alike but for fixes already tried, so that only one of them is followed.
class Everywhere {
  public:
    explicit Everywhere(Case from) { walk(from); }

    std::set<std::string_view> fixes = {};
    std::size_t most_before_an_outcome = 0;

  private:
    using Standing = std::tuple<std::string, std::vector<std::string>, std::size_t>;

    static Standing standing(const Position& now) {
        std::vector<std::string> facts;
        for (const LearntFact& learnt : now.facts) {
            facts.push_back(fmt::format("{}={}", learnt.fact.fact.text, learnt.fact.value));
        }
        std::ranges::sort(facts);
        const std::size_t asked = questions(now);
        return {now.id, facts, asked == now.path.size() ? asked : longest_walk};
    }

    /// Up to the first fix; what is asked after a fix that did not help is another way.
    static std::size_t questions(const Position& now) {
        const auto first_fix = std::ranges::find_if(now.path, [](const Passed& p) { return p.fix != nullptr; });
        return static_cast<std::size_t>(first_fix - now.path.begin());
    }

    /// "At most 3 more" is a promise: each answer makes it smaller.
    static void check_that_it_comes_nearer(const Position& now, const Position& then) {
        const bool asks_on =
            std::holds_alternative<AskQuestion>(now.now) && std::holds_alternative<AskQuestion>(then.now);
        if (asks_on && then.remaining.max >= now.remaining.max) {
            FAIL(told(now) << " asks for more after an answer: " << told(then));
        }
    }

    void walk(const Case& the_case) {
        const Position now = engine::position(builtin::knowledge, the_case);
        if (now.path.size() >= longest_walk) {
            FAIL(told(now));
        }
        if (!seen_.insert(standing(now)).second) {
            return;
        }
        if (const auto* fix = std::get_if<TryFix>(&now.now)) {
            fixes.insert(fix->fix->id.text);
        } else if (const auto* end = std::get_if<GiveUp>(&now.now); end == nullptr || end->escalation == nullptr) {
            CHECK_FALSE(now.id.empty());
        }
        most_before_an_outcome = std::max(most_before_an_outcome, questions(now));
        for (const render::Choice& choice : render::choices(now)) {
            go_on(the_case, now, choice.id);
        }
    }

    void go_on(const Case& the_case, const Position& now, std::string_view answer) {
        const auto next = engine::answered(builtin::knowledge, the_case, answer);
        if (!next) {
            FAIL(told(now) << answer);
        }
        check_that_it_comes_nearer(now, engine::position(builtin::knowledge, *next));
        walk(*next);
    }

    std::set<Standing> seen_ = {};
};

std::vector<Case> starts() {
    std::vector<Case> cases;
    for (const Guide& guide : builtin::knowledge.guides) {
        cases.push_back({.at = std::string(guide.id.text)});
    }
    for (const Entry& entry : builtin::knowledge.entries) {
        cases.push_back({.at = std::string(entry.id.text)});
    }
    return cases;
}

}  // namespace

TEST_CASE("every way through every guide ends in a fix or an escalation, soon enough") {
    for (const Case& from : starts()) {
        CAPTURE(from.at);

        const Everywhere everywhere(from);

        CHECK_FALSE(everywhere.fixes.empty());
        CHECK(everywhere.most_before_an_outcome <= most_questions);
    }
}

TEST_CASE("every fix of every entry is reached from the start without a code, and from the entry itself") {
    const Everywhere from_start(Case{});
    for (const Entry& entry : builtin::knowledge.entries) {
        const Everywhere from_guide(Case{.at = std::string(entry.guide.text)});
        const Everywhere from_entry(Case{.at = std::string(entry.id.text)});
        for (const Cause& cause : entry.causes) {
            CAPTURE(entry.id.text, cause.fix.text);
            CHECK(from_start.fixes.contains(cause.fix.text));
            CHECK(from_guide.fixes.contains(cause.fix.text));
            CHECK(from_entry.fixes.contains(cause.fix.text));
        }
    }
}

}  // namespace vmbackup_diag::tests
