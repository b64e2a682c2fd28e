// The guides that ship, walked from every guide and every entry: each way ends, soon enough, and what restarts or
// deletes comes after a gentler fix. That every fix is reached is a rule of `kb lint`.
#include <algorithm>
#include <set>
#include <tuple>

#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests::builtin_guides_test {
namespace {

constexpr std::size_t most_questions = 8;
constexpr std::size_t longest_walk = 200;

Position position_of(const Case& the_case) { return engine::position_and_ahead(builtin::knowledge, the_case); }

/// The ways through the guides. Walks that stand at the same question with as many questions behind and ahead of
/// them go on alike, so that only one of them is followed.
class Everywhere {
  public:
    void walk_from(const Case& from) {
        most_before_an_outcome = 0;
        walk(from);
    }

    std::size_t most_before_an_outcome = 0;
    std::set<std::string> disruptive_first =
        {};  ///< fixes that somebody meets before any other, as exemptions name them

  private:
    using Standing = std::tuple<std::string, std::size_t, std::size_t, std::size_t>;

    static Standing standing(const Position& now) {
        const std::size_t asked = questions(now);
        return {now.id, asked == now.path.size() ? asked : longest_walk, now.remaining.min, now.remaining.max};
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

    void note_what_comes_first(const Position& now) {
        const auto* open = std::get_if<TryFix>(&now.now);
        const bool is_first = questions(now) == now.path.size();
        if (open != nullptr && is_first && risk(*open->fix) == Risk::disruptive) {
            disruptive_first.insert("gentle/" + std::string(open->fix->id.text));
        }
    }

    void walk(const Case& the_case) {
        const Position now = position_of(the_case);
        if (now.path.size() >= longest_walk) {
            FAIL(told(now));
        }
        note_what_comes_first(now);
        if (!seen_.insert(standing(now)).second) {
            return;
        }
        if (const auto* end = std::get_if<GiveUp>(&now.now)) {
            REQUIRE(end->escalation != nullptr);
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
        check_that_it_comes_nearer(now, position_of(*next));
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

/// A guide for Windows alone is nothing to begin at where the VM runs Linux.
bool is_for(const Guide& guide, std::string_view system) {
    const auto os = value_of<Os>(system);
    const KnownFact known{FactId{"os"}, system};
    return !os || guide.id.text == Case{}.at ||
           std::ranges::any_of(builtin::knowledge.entries, [&](const Entry& entry) {
               return entry.guide == guide.id && concerns(entry.os, *os) && fits(entry.facts, {&known, 1});
           });
}

std::vector<Case> starts_for(std::string_view system) {
    std::vector<Case> cases = starts();
    std::erase_if(cases, [&](const Case& from) {
        const engine::Start start = engine::start_at(builtin::knowledge, from.at);
        return start.entry == nullptr && !is_for(*start.guide, system);
    });
    return cases;
}

/// Cases that are alike in this go on alike.
std::string beginning_of(const Case& from) {
    const Position position = engine::position(builtin::knowledge, from);
    std::string out = told_now(position);
    for (const LearntFact& learnt : position.facts) {
        out += fmt::format(" {}={}", learnt.fact.fact.text, learnt.fact.value);
    }
    return out;
}

std::set<std::string> exempted_from_being_gentle() {
    std::set<std::string> ids;
    for (const Exemption& exemption : builtin::knowledge.exemptions) {
        if (exemption.id.starts_with("gentle/")) {
            ids.emplace(exemption.id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("every way through every guide ends in a fix or an escalation, soon enough, and begins gently") {
    Everywhere everywhere;
    for (const Case& from : starts()) {
        CAPTURE(from.at);

        everywhere.walk_from(from);

        CHECK(everywhere.most_before_an_outcome <= most_questions);
    }
    CHECK(everywhere.disruptive_first == exempted_from_being_gentle());
}

TEST_CASE("without a code the first fix comes after four questions in the middle, and never after more than eight") {
    const auto start = std::ranges::find(builtin::knowledge.guides, GuideId{"start"}, &Guide::id);
    const engine::Paths paths = engine::paths_from(builtin::knowledge, *start, start->root, {});

    CHECK(paths.median() <= 4);
    CHECK(paths.max <= most_questions);
}

TEST_CASE(
    "whatever the system and whatever is left out, no way asks more than eight questions before a fix or the end") {
    const std::vector<std::vector<Limit>> limits{{},
                                                 {Limit::no_restart},
                                                 {Limit::no_guest_access},
                                                 {Limit::no_owner_rights},
                                                 {Limit::no_restart, Limit::no_guest_access, Limit::no_owner_rights}};
    for (const std::string_view system : {"", "windows", "linux"}) {
        for (std::size_t n = 0; n < limits.size(); ++n) {
            std::set<std::string> seen;
            for (Case from : starts_for(system)) {
                from.known = system.empty() ? std::vector<KnownFact>{} : std::vector{KnownFact{FactId{"os"}, system}};
                from.limits = limits[n];
                if (seen.insert(beginning_of(from)).second) {
                    CAPTURE(from.at, system, n);
                    CHECK(position_of(from).remaining.max <= most_questions);
                }
            }
        }
    }
}

TEST_CASE("without a code every fix is at most eight questions away, and half of them at most four") {
    const Guide& start = *find(builtin::knowledge, GuideId{"start"});

    std::vector<std::size_t> questions;
    for (const auto& [fix, asked] : engine::questions_to_fixes(builtin::knowledge, start)) {
        questions.push_back(asked);
    }

    std::ranges::sort(questions);
    REQUIRE(questions.size() == builtin::knowledge.fixes.size());
    CHECK(questions[questions.size() / 2] <= 4);
    CHECK(questions.back() <= most_questions);
}

}  // namespace vmbackup_diag::tests::builtin_guides_test
