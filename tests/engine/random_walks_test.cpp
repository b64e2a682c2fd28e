// Whatever somebody does, forth and back, where a case stands follows from its live answers alone.
#include <random>
#include <utility>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests::random_walks_test {
namespace {

/// A million walks in the small guide; without optimisation a walk takes ten times as long, and there are fewer.
#ifdef NDEBUG
constexpr unsigned walks_of_what_ships = 15'000;
constexpr unsigned people_in_the_small = 50'000;
#else
constexpr unsigned walks_of_what_ships = 2'000;
constexpr unsigned people_in_the_small = 5'000;
#endif
constexpr int steps_of_a_walk = 16;
constexpr int walks_of_each = 20;

/// Small, and yet with all that can make an answer stale: facts of answers and entries, a guide with two ways in,
/// a question that only a look into the VM answers, a fix that stands twice, one for one system, one that restarts.
const Knowledge& small() {
    static const Guides guides(R"({
        "errors": [
            {"id": "UserErrorX", "guide": "agent", "facts": {"os": "linux"}, "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "replace"}]},
            {"id": "UserErrorOne", "guide": "agent"}],
        "fixes": [{"id": "mend"}, {"id": "mend-windows", "os": ["windows"]},
                  {"id": "replace", "steps": [{"text": "Restart it.", "risk": "disruptive"}]}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "start", "root": "start", "nodes": [
                {"id": "start", "question": {"input": "text", "answers": {"none": "seen"}}},
                {"id": "seen", "question": {"answers": [
                    {"id": "agent", "label": "Agent", "to": "to-agent"},
                    {"id": "windows", "label": "Windows", "to": "to-agent", "facts": {"os": "windows"}},
                    {"id": "unknown", "label": "I can't tell", "to": "end"}]}},
                {"id": "to-agent", "guide": "agent"},
                {"id": "end", "escalate": "support"}]},
            {"id": "agent", "root": "os", "nodes": [
                {"id": "os", "question": {"fact": "os", "answers": {"windows": "service", "linux": "again", "unknown": "service"}}},
                {"id": "service", "question": {"fact": "service", "answers": {"up": "b", "down": "a", "unknown": "again"}}},
                {"id": "again", "question": {"how": [{"text": "Look.", "shell": "bash", "command": "uptime"}],
                    "fact": "service", "answers": {"up": "b", "unknown": "w"}}},
                {"id": "a", "fix": "mend", "then": "w"},
                {"id": "w", "fix": "mend-windows", "then": "b"},
                {"id": "b", "fix": "mend", "then": "c"},
                {"id": "c", "fix": "replace", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

/// The question, the fix or the end where it stands.
const void* stands_at(const Position& position) {
    if (const auto* ask = std::get_if<AskQuestion>(&position.now)) {
        return ask->node;
    }
    const auto* fix = std::get_if<TryFix>(&position.now);
    return fix != nullptr ? static_cast<const void*>(fix->fix) : std::get<GiveUp>(position.now).escalation;
}

bool is_same(const Position& one, const Position& other) {
    const auto is_same_stop = [](const Passed& a, const Passed& b) {
        return a.question == b.question && a.answer == b.answer && a.asked == b.asked && a.fix == b.fix;
    };
    const auto is_same_fact = [](const LearntFact& a, const LearntFact& b) {
        return a.fact == b.fact && a.from == b.from && a.answered == b.answered;
    };
    return one.id == other.id && one.entry == other.entry && one.left_out == other.left_out &&
           stands_at(one) == stands_at(other) && std::ranges::equal(one.path, other.path, is_same_stop) &&
           std::ranges::equal(one.facts, other.facts, is_same_fact) &&
           std::ranges::equal(one.outweighed, other.outweighed, is_same_fact);
}

/// Answers, goes back and forth, undoes and starts over, and says what is no answer.
class Somebody {
  public:
    /// Who has words says one of them, whether it answers the question or not; who has none chooses an answer.
    Somebody(const Knowledge& knowledge, std::span<const std::string_view> words, unsigned seed)
        : knowledge_(knowledge), words_(words), random_(seed) {
        cases_.push_back({.limits = {below(2) == 0 ? Limit::no_restart : Limit::no_guest_access}});
        if (below(2) == 0) {
            cases_.back().limits.clear();
        }
        if (below(4) == 0) {
            cases_.back().known = {{FactId{"os"}, "linux"}};
        }
    }

    void walk(int steps) {
        for (int n = 0; n < steps; ++n) {
            step();
        }
    }

    /// Whether nothing but live answers counts where the case stands, and every answer was taken on the way. Where
    /// nothing changed since, there is nothing to look at again.
    [[nodiscard]] bool is_where_its_answers_lead() {
        if (!std::exchange(has_changed_, false)) {
            return was_heard_;
        }
        const Position now = engine::position(knowledge_, the_case());
        return was_heard_ && is_same(now, engine::position(knowledge_, replayed(now)));
    }

    /// Whether the case string leads to where the case stands.
    [[nodiscard]] bool is_taken_up_again() const {
        const auto read = engine::read_case(knowledge_, engine::case_string(knowledge_, the_case()));
        const auto* taken_up = std::get_if<engine::ReadCase>(&read);
        return taken_up != nullptr && taken_up->differs.empty() &&
               is_same(engine::position(knowledge_, the_case()), engine::position(knowledge_, taken_up->the_case));
    }

    [[nodiscard]] const Case& the_case() const { return cases_.back(); }

  private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    const Entry& some_entry() { return knowledge_.entries[below(knowledge_.entries.size())]; }

    void step() {
        switch (below(12)) {
            case 0: return change(engine::back(knowledge_, the_case()));
            case 1: return change(engine::reopened(knowledge_, the_case(), some_answered_question()));
            case 2: return undo();
            case 3: return answer("no such answer");
            case 4: return answer("unknown");
            case 5: return answer(some_entry().id.text);
            case 6: return below(4) == 0 ? change(engine::about(the_case(), some_entry())) : undo();
            default: return answer(some_choice());
        }
    }

    std::string some_answered_question() {
        const auto& answers = the_case().answers;
        return answers.empty() ? "no such question" : answers[below(answers.size())].question;
    }

    std::string_view some_choice() {
        if (!words_.empty()) {
            return words_[below(words_.size())];
        }
        const auto choices = render::choices(engine::position(knowledge_, the_case()));
        return choices.empty() ? "" : choices[below(choices.size())].id;
    }

    /// An answer that is taken is the one that counts for its question, at once. One in eight is held to it.
    void answer(std::string_view given) {
        auto next = engine::answered(knowledge_, the_case(), given);
        if (next && below(8) == 0) {
            const Given last = next->answers.back();
            const auto path = engine::live_answers(knowledge_, *next);
            const auto counted = std::ranges::find(path, last.question, &Passed::question);
            was_heard_ = was_heard_ && counted != path.end() && counted->answer == given;
        }
        change(std::move(next));
    }

    void change(std::optional<Case> next) {
        if (next) {
            cases_.push_back(*std::move(next));
            has_changed_ = true;
        }
    }

    void undo() {
        if (cases_.size() > 1) {
            cases_.pop_back();
            has_changed_ = true;
        }
    }

    /// Only the answers on the way to where the case stands.
    [[nodiscard]] Case replayed(const Position& position) const {
        Case live{.at = the_case().at, .known = the_case().known, .limits = the_case().limits};
        for (const Passed& passed : position.path) {
            live.answers.push_back({passed.question, passed.answer});
        }
        return live;
    }

    const Knowledge& knowledge_;
    std::span<const std::string_view> words_;
    std::minstd_rand random_;
    std::vector<Case> cases_;
    bool was_heard_ = true;
    bool has_changed_ = true;
};

/// Checks after every so many steps: what was walked until then is a walk of its own.
void check_walks(const Knowledge& knowledge, std::span<const std::string_view> words, unsigned people, int checks,
                 int steps) {
    for (unsigned seed = 1; seed <= people; ++seed) {
        Somebody somebody(knowledge, words, seed);
        for (int n = 0; n < checks; ++n) {
            somebody.walk(steps);
            if (!somebody.is_where_its_answers_lead()) {
                CAPTURE(seed, n);
                FAIL(told(engine::position(knowledge, somebody.the_case())));
            }
        }
    }
}

}  // namespace

TEST_CASE("the live answers alone lead to where a case stands, after each of many walks in a small guide") {
    constexpr std::array<std::string_view, 7> words{"none", "agent", "windows", "linux", "up", "down", "no"};

    check_walks(small(), words, people_in_the_small, walks_of_each, 1);
}

TEST_CASE("a case string takes a conversation up again, wherever it stands") {
    for (unsigned seed = 1; seed <= walks_of_what_ships; ++seed) {
        Somebody somebody(builtin::knowledge, {}, seed);
        somebody.walk(steps_of_a_walk);
        if (!somebody.is_taken_up_again()) {
            CAPTURE(seed);
            FAIL(engine::case_string(builtin::knowledge, somebody.the_case()));
        }
    }
}

TEST_CASE("the live answers alone lead to where a case stands in the guides that ship") {
    check_walks(builtin::knowledge, {}, walks_of_what_ships, 1, steps_of_a_walk);
}

}  // namespace vmbackup_diag::tests::random_walks_test
