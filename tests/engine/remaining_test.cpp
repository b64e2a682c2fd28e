// "At most 3 more" is what can still be asked: neither what was answered before somebody went back, nor what stands
// behind a fix that stays in the way.
#include <random>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests::remaining_test {
namespace {

/// A fix that stands on two ways, one for one system, one with a step that restarts that system alone.
const Knowledge& small() {
    static const Guides guides(R"({
        "fixes": [{"id": "mend"}, {"id": "look", "finds_out": true}, {"id": "mend-windows", "os": ["windows"]},
                  {"id": "replace", "steps": [{"text": "Look."}, {"text": "Restart it.", "risk": "disruptive",
                                                                   "when": {"os": "windows"}}]}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "start", "root": "first", "nodes": [
            {"id": "first", "question": {"answers": [
                {"id": "aa", "label": "aa", "to": "os"},
                {"id": "bb", "label": "bb", "to": "look"},
                {"id": "cc", "label": "cc", "to": "inside", "facts": {"os": "windows"}},
                {"id": "unknown", "label": "unknown", "to": "service"}]}},
            {"id": "look", "fix": "look", "then": "service"},
            {"id": "inside", "question": {"how": [{"text": "Look.", "shell": "bash", "command": "uptime"}],
                "answers": {"yes": "os", "unknown": "c"}}},
            {"id": "os", "question": {"fact": "os", "answers": {"windows": "service", "linux": "c", "unknown": "service"}}},
            {"id": "service", "question": {"fact": "service", "answers": {"up": "b", "down": "a", "unknown": "look-again"}}},
            {"id": "look-again", "fix": "look", "then": "again"},
            {"id": "again", "question": {"fact": "service", "answers": {"up": "b", "unknown": "w"}}},
            {"id": "a", "fix": "mend", "then": "w"},
            {"id": "w", "fix": "mend-windows", "then": "c"},
            {"id": "b", "fix": "mend", "then": "c"},
            {"id": "c", "fix": "replace", "then": "late"},
            {"id": "late", "question": {"fact": "late", "answers": {"yes": "later", "unknown": "end"}}},
            {"id": "later", "question": {"answers": {"yes": "m", "unknown": "end"}}},
            {"id": "m", "fix": "mend", "then": "last"},
            {"id": "last", "question": {"answers": {"yes": "end", "unknown": "end"}}},
            {"id": "end", "escalate": "support"}]}],
        "facts": [{"id": "os", "title": "system", "values": ["windows", "linux"]},
                  {"id": "service", "title": "service", "values": ["up", "down"]},
                  {"id": "late", "title": "late", "values": ["yes", "no"]}]})");
    return guides.knowledge();
}

/// Found by giving every answer there is, one after the other. What only finds something out is passed by.
Remaining remaining_by_trying(const Knowledge& knowledge, const Case& the_case) {
    const Position now = engine::position(knowledge, the_case);
    const auto* fix = std::get_if<TryFix>(&now.now);
    const std::size_t asked = std::holds_alternative<AskQuestion>(now.now) ? 1 : 0;
    if (asked == 0 && (fix == nullptr || !fix->open || fix->purpose != Purpose::finds_out)) {
        return {};
    }
    Remaining found{.min = 100};
    for (const render::Choice& choice : render::choices(now)) {
        const Remaining then = remaining_by_trying(knowledge, *engine::answered(knowledge, the_case, choice.id));
        found = {std::min(found.min, then.min + asked), std::max(found.max, then.max + asked)};
    }
    return found;
}

/// At a question; where none is open, nothing is counted.
bool is_told_right(const Knowledge& knowledge, const Case& the_case, const Position& now) {
    return now.remaining ==
           (std::holds_alternative<AskQuestion>(now.now) ? remaining_by_trying(knowledge, the_case) : Remaining{});
}

/// Somebody who answers, and goes back in every fourth step.
Case after_steps(const Knowledge& knowledge, unsigned seed) {
    std::minstd_rand random(seed);
    Case the_case;
    if (const auto limit = random() % 5; limit < 2) {
        the_case.limits = {limit == 0 ? Limit::no_restart : Limit::no_guest_access};
    }
    if (random() % 4 == 0) {
        the_case.known = {{FactId{"os"}, "linux"}};
    }
    for (auto left = random() % 12; left > 0; --left) {
        const auto choices = render::choices(engine::position(knowledge, the_case));
        auto next = random() % 4 == 0 || choices.empty()
                        ? engine::back(knowledge, the_case)
                        : engine::answered(knowledge, the_case, choices[random() % choices.size()].id);
        the_case = next ? *std::move(next) : the_case;
    }
    return the_case;
}

}  // namespace

TEST_CASE("whatever was answered and taken back, as many questions remain as trying all answers finds") {
    for (unsigned seed = 1; seed <= 4'000; ++seed) {
        const Case the_case = after_steps(small(), seed);
        const Position now = engine::position_and_ahead(small(), the_case);

        if (!is_told_right(small(), the_case, now)) {
            CAPTURE(seed, now.remaining.min, now.remaining.max, remaining_by_trying(small(), the_case).max);
            FAIL(told(now));
        }
    }
}

TEST_CASE("what has worked once leads on wherever it stands, and the questions there remain") {
    const Guides base(R"({
        "fixes": [{"id": "unlock"}, {"id": "mend"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "start", "root": "a", "nodes": [
            {"id": "a", "fix": "unlock", "then": "end", "worked": "one"},
            {"id": "one", "question": {"answers": {"yes": "c", "no": "c", "unknown": "c"}}},
            {"id": "c", "fix": "unlock", "then": "end", "worked": "two"},
            {"id": "two", "question": {"answers": {"yes": "three", "no": "three", "unknown": "three"}}},
            {"id": "three", "question": {"answers": {"yes": "m", "no": "end", "unknown": "m"}}},
            {"id": "m", "fix": "mend", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const Case unlocked = *engine::answered(base.knowledge(), {}, "yes");

    const Position now = engine::position_and_ahead(base.knowledge(), unlocked);

    CHECK(now.id == "start.one");
    CHECK(now.remaining == Remaining{3, 3});
    CHECK(now.remaining == remaining_by_trying(base.knowledge(), unlocked));
}

TEST_CASE("in what ships, near the end of a way, as many questions remain as trying all answers finds") {
    int tried = 0;
    for (unsigned seed = 1; seed <= 1'000; ++seed) {
        const Case the_case = after_steps(builtin::knowledge, seed);
        const Position now = engine::position_and_ahead(builtin::knowledge, the_case);
        if (now.remaining.max == 0 || now.remaining.max > 3 || now.id == "start") {
            continue;
        }
        ++tried;

        if (!is_told_right(builtin::knowledge, the_case, now)) {
            CAPTURE(seed, now.remaining.min, now.remaining.max);
            FAIL(told(now));
        }
    }
    CHECK(tried > 100);
}

}  // namespace vmbackup_diag::tests::remaining_test
