// How many questions lie ahead: the least, the most, the mean and the middle, with what is known left out.
#include "vmbackup_diag/engine/paths.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::paths_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({
        "facts": [{"id": "colour", "title": "colour", "values": ["red", "blue"]}],
        "fixes": [{"id": "mend"}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "first", "nodes": [
            {"id": "first", "question": {"answers": {"aa": "a", "bb": "end", "unknown": "second"}}},
            {"id": "second", "question": {"fact": "colour", "answers": {"red": "a", "blue": "end", "unknown": "end"}}},
            {"id": "a", "fix": "mend", "then": "end"},
            {"id": "end", "escalate": "support"}]}]})");
    return guides;
}

engine::Paths paths(const std::vector<KnownFact>& known) {
    const Knowledge& knowledge = guides().knowledge();
    return engine::paths_from(knowledge, knowledge.guides[0], NodeId{"first"}, known);
}

}  // namespace

TEST_CASE("of three answers one leads on to another question, so that most walks have one") {
    const engine::Paths all = paths({});

    CHECK(all.min == 1);
    CHECK(all.max == 2);
    CHECK(all.mean == Approx(4.0 / 3));
    CHECK(all.median() == 1);
}

TEST_CASE("what is known is not asked, and what nobody asks for makes no difference") {
    const engine::Paths all = paths({{FactId{"colour"}, "red"}, {FactId{"shape"}, "round"}});

    CHECK(all.max == 1);
    CHECK(all.mean == Approx(1));
    CHECK(all.median() == 1);
}

TEST_CASE("a fix is as many questions away as its shortest way has, and trying another fix is no question") {
    const Guides base(R"({
        "facts": [{"id": "colour", "title": "colour", "values": ["red", "blue"]}],
        "fixes": [{"id": "mend"}, {"id": "paint"}, {"id": "renew"}],
        "escalations": [{"id": "support"}],
        "guides": [
            {"id": "guide", "root": "first", "nodes": [
                {"id": "first", "question": {"answers": {"aa": "a", "bb": "second", "unknown": "other"}}},
                {"id": "second", "question": {"answers": {"aa": "b", "bb": "a", "unknown": "end"}}},
                {"id": "a", "fix": "mend", "then": "b"},
                {"id": "b", "fix": "paint", "then": "end"},
                {"id": "other", "guide": "other"},
                {"id": "end", "escalate": "support"}]},
            {"id": "other", "root": "ask", "nodes": [
                {"id": "ask", "question": {"fact": "colour", "answers": {"red": "again", "blue": "end", "unknown": "end"}}},
                {"id": "again", "question": {"fact": "colour", "answers": {"red": "c", "blue": "c", "unknown": "end"}}},
                {"id": "c", "fix": "renew", "then": "end"},
                {"id": "end", "escalate": "support"}]}]})");

    std::string told;
    for (const auto& [fix, questions] : engine::questions_to_fixes(base.knowledge(), base.knowledge().guides[0])) {
        told += std::string(fix->id.text) + " " + std::to_string(questions) + "\n";
    }

    CHECK(told == "mend 1\npaint 1\nrenew 2\n");
}

}  // namespace vmbackup_diag::tests::paths_test
