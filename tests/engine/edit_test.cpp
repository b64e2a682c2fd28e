// Going back and changing an answer: what still applies is kept, what was on an abandoned branch does not count.
#include "vmbackup_diag/engine/edit.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"

namespace vmbackup_diag::tests::edit_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "errors": [{"id": "UserErrorX", "guide": "guide", "facts": {"colour": "red"}, "causes": [
            {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
            {"id": "b", "text": "B.", "likelihood": "rare", "fix": "paint"}]}],
        "fixes": [{"id": "mend"}, {"id": "paint"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "colour", "nodes": [
            {"id": "colour", "question": {"fact": "colour", "answers": {"red": "size", "blue": "shape", "unknown": "shape"}}},
            {"id": "size", "question": {"fact": "size", "answers": {"big": "shape", "unknown": "shape"}}},
            {"id": "shape", "question": {"answers": {"round": "has-size", "unknown": "end"}}},
            {"id": "has-size", "question": {"fact": "size", "answers": {"big": "a", "small": "b", "unknown": "b"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "paint", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

const Case at_guide{.at = "guide"};

Case case_after(const std::vector<std::string>& answers) { return after(knowledge(), at_guide, answers); }

std::string told_at(const Case& the_case) { return tests::told(engine::position(knowledge(), the_case)); }

Case back(Case the_case, int times = 1) {
    for (int n = 0; n < times; ++n) {
        auto before = engine::back(knowledge(), the_case);
        REQUIRE(before);
        the_case = *std::move(before);
    }
    return the_case;
}

/// `kept guide.size=big` and `lost guide.shape=round`, one line each.
std::string told(const engine::Change& change) {
    std::string out;
    for (const Passed& passed : change.kept) {
        out += fmt::format("kept {}={}\n", passed.question, passed.answer);
    }
    for (const Passed& passed : change.lost) {
        out += fmt::format("lost {}={}\n", passed.question, passed.answer);
    }
    for (const Passed& passed : change.contradicted) {
        out += fmt::format("contradicted {}={}\n", passed.question, passed.answer);
    }
    return out;
}

std::string told_change(const Case& before, const Case& then) {
    return told(engine::change(engine::live_answers(knowledge(), before), engine::live_answers(knowledge(), then),
                               then.answers.back().question, engine::position(knowledge(), then).known()));
}

}  // namespace

TEST_CASE("one question back opens that question again") {
    const Case the_case = case_after({"red", "big", "round", "no"});

    CHECK(told_now(engine::position(knowledge(), back(the_case, 1))) == "try mend");
    CHECK(told_now(engine::position(knowledge(), back(the_case, 2))) == "ask guide.shape");
    CHECK(told_at(back(the_case, 3)) ==
          "ask guide.size\nafter guide.colour=red\nknows colour=red your answer at guide.colour\n");
    CHECK(told_at(back(the_case, 4)) == "ask guide.colour\n");
    CHECK_FALSE(engine::back(knowledge(), back(the_case, 4)));
    CHECK_FALSE(engine::back(knowledge(), at_guide));
}

TEST_CASE("back from the end of a conversation asks again whether the fix worked") {
    CHECK(told_now(engine::position(knowledge(), back(case_after({"red", "big", "round", "yes"})))) == "try mend");
}

TEST_CASE("later answers that still apply are kept") {
    const Case the_case = case_after({"red", "big", "round", "no"});

    const Case same_again = after(knowledge(), back(the_case, 3), {"big"});
    const Case other_size = after(knowledge(), back(the_case, 3), {"unknown"});

    CHECK(told_at(same_again) == told_at(the_case));
    CHECK(told_at(other_size) ==
          "try paint\nafter guide.colour=red\nafter guide.size=unknown\nafter guide.shape=round\n"
          "knows colour=red your answer at guide.colour\nknows size=unknown your answer at guide.size\n");
}

TEST_CASE("an answer on an abandoned branch does not count") {
    const Case the_case = case_after({"red", "big", "round", "no"});

    const Case other_way = after(knowledge(), back(the_case, 4), {"blue"});

    CHECK(told_at(other_way) ==
          "ask guide.has-size\nafter guide.colour=blue\nafter guide.shape=round\nknows colour=blue your answer at "
          "guide.colour\n");
}

TEST_CASE("coming back to a branch finds its answers again") {
    const Case the_case = case_after({"red", "big", "round", "no"});

    const Case away = after(knowledge(), back(the_case, 4), {"blue"});
    const Case home = after(knowledge(), back(away, 2), {"red"});

    CHECK(told_at(home) == told_at(the_case));
}

TEST_CASE("what did not help holds where the same fix stands in another place, and the last word on it counts") {
    static const Guides twice(R"({
        "fixes": [{"id": "mend"}, {"id": "paint"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "way", "nodes": [
            {"id": "way", "question": {"answers": {"left": "l", "right": "r", "unknown": "end"}}},
            {"id": "l", "fix": "mend", "then": "p"},
            {"id": "r", "fix": "mend", "then": "p"},
            {"id": "p", "fix": "paint", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const auto walked = [](const Case& the_case, const std::vector<std::string>& answers) {
        return after(twice.knowledge(), the_case, answers);
    };
    const auto open_again = [](const Case& the_case, const char* question) {
        return *engine::reopened(twice.knowledge(), the_case, question);
    };
    const auto told_of = [](const Case& the_case) {
        return tests::told(engine::position(twice.knowledge(), the_case));
    };

    const Case left = walked(at_guide, {"left", "no"});
    const Case right = walked(open_again(left, "guide.way"), {"right"});
    const Case helped = walked(open_again(right, "guide.r.worked"), {"yes"});

    CHECK(told_of(right) == "try paint\nafter guide.way=right\nafter guide.r.worked=no\n");
    CHECK(told(engine::change(engine::live_answers(twice.knowledge(), left),
                              engine::live_answers(twice.knowledge(), right), "guide.way", {})) ==
          "kept guide.r.worked=no\n");
    CHECK(told_of(helped) == "tried mend\nafter guide.way=right\nafter guide.r.worked=yes\n");
    CHECK(told_of(walked(open_again(helped, "guide.way"), {"left"})) == "try mend\nafter guide.way=left\n");
}

TEST_CASE("any question on the way can be opened again by its name, and no other") {
    const Case the_case = case_after({"red", "big", "round", "no"});

    const auto first = engine::reopened(knowledge(), the_case, "guide.colour");
    const auto later = engine::reopened(knowledge(), *first, "guide.shape");

    CHECK(told_at(*first) == "ask guide.colour\n");
    CHECK(told_now(engine::position(knowledge(), *later)) == "ask guide.shape");
    CHECK_FALSE(engine::reopened(knowledge(), the_case, "guide.has-size"));
    CHECK_FALSE(engine::reopened(knowledge(), the_case, "guide.b.worked"));
}

TEST_CASE("a changed answer tells which of the others it keeps and which no longer count") {
    const Case the_case = case_after({"red", "big", "round", "no"});
    const Case at_colour = back(the_case, 4);
    const Case at_size = back(the_case, 3);
    const auto changed = [&](const Case& from, const char* answer) {
        return told_change(from, after(knowledge(), from, {answer}));
    };

    CHECK(changed(at_colour, "red") == "kept guide.size=big\nkept guide.shape=round\nkept guide.a.worked=no\n");
    CHECK(changed(at_colour, "blue") == "kept guide.shape=round\nkept guide.a.worked=no\nlost guide.size=big\n");
    CHECK(changed(at_size, "unknown") == "kept guide.shape=round\nkept guide.a.worked=no\n");
    CHECK(changed(at_guide, "red") == "");
}

TEST_CASE("an entry found on the way starts over with what it says, and keeps the answers that apply") {
    const Entry& entry = *find_named(knowledge(), "UserErrorX");
    const Case the_case = case_after({"blue", "round"});

    CHECK(told_at(engine::about(the_case, entry)) == "ask guide.size\nknows colour=red from UserErrorX\n");
    CHECK(told_at(after(knowledge(), engine::about(the_case, entry), {"big"})) ==
          "try mend\nafter guide.size=big\nafter guide.shape=round\n"
          "knows colour=red from UserErrorX\nknows size=big your answer at guide.size\n");
}

TEST_CASE("what answers told of the VM stays known when a code is found, and what cannot hold for it does not") {
    static const Guides guides(R"({
        "errors": [
            {"id": "UserErrorX", "guide": "guide", "causes": [
                {"id": "a", "text": "A.", "likelihood": "common", "fix": "mend"},
                {"id": "b", "text": "B.", "likelihood": "rare", "fix": "paint"}]},
            {"id": "UserErrorLinux", "guide": "guide", "facts": {"os": "linux"}},
            {"id": "UserErrorRestore", "guide": "guide", "operations": ["restore"]}],
        "fixes": [{"id": "mend"}, {"id": "paint"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "what", "nodes": [
            {"id": "what", "question": {"answers": [
                {"id": "backup", "label": "A backup", "to": "colour", "facts": {"os": "windows", "operation": "backup"}},
                {"id": "unknown", "label": "I can't tell", "to": "colour"}]}},
            {"id": "colour", "question": {"fact": "colour", "answers": {"red": "a", "unknown": "a"}}},
            {"id": "a", "fix": "mend", "then": "b"},
            {"id": "b", "fix": "paint", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    const Case said = after(guides.knowledge(), at_guide, {"backup", "red"});
    const auto about = [&](const char* code) {
        const Position now = engine::position(guides.knowledge(), said);
        const Case then = engine::about({.at = said.at}, *find_named(guides.knowledge(), code), now.facts);
        std::string out;
        for (const LearntFact& learnt : engine::position(guides.knowledge(), then).facts) {
            out += fmt::format("{}={} {}\n", learnt.fact.fact.text, learnt.fact.value, learnt.from);
        }
        return out;
    };

    CHECK(about("UserErrorX") == "operation=backup your answer at guide.what\nos=windows your answer at guide.what\n");
    CHECK(about("UserErrorLinux") == "operation=backup your answer at guide.what\nos=linux from UserErrorLinux\n");
    CHECK(about("UserErrorRestore") == "os=windows your answer at guide.what\n");
}

TEST_CASE("an answer that told of facts alone is lost where these are known otherwise, and not while they are known") {
    const Case red = case_after({"red", "big"});
    const auto before = engine::live_answers(knowledge(), red);
    const std::vector<KnownFact> known{{FactId{"colour"}, "red"}};
    const std::vector<KnownFact> otherwise{{FactId{"colour"}, "blue"}, {FactId{"size"}, "big"}};

    CHECK(told(engine::change(before, {}, "", known)) == "lost guide.size=big\n");
    CHECK(told(engine::change(before, {}, "", otherwise)) == "contradicted guide.colour=red\n");
}

}  // namespace vmbackup_diag::tests::edit_test
