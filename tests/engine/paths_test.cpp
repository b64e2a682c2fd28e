// How many questions lie ahead: the least, the most, the mean and the middle, with what is known left out.
#include "vmbackup_diag/engine/paths.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests {
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

}  // namespace vmbackup_diag::tests
