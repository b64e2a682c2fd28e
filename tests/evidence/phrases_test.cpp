// Any of a few phrases is found wherever it stands, as if each were looked for by itself.
#include "evidence/phrases.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::phrases_test {
namespace {

constexpr auto words = std::to_array<std::string_view>({"goal state", "Plugin", "no route exists"});
constexpr evidence::Phrases phrases(words);

}  // namespace

TEST_CASE("a phrase is found in any letter case, between whatever stands around it") {
    const std::string before(GENERATE(0u, 1u, 4u, 5u, 6u, 7u, 100u), GENERATE('.', 'p', 'n'));
    const std::string phrase = GENERATE("goal state", "GOAL State", "plugin", "No route exists");
    const std::string behind = GENERATE("", "s", " to it");
    CAPTURE(before, phrase, behind);

    CHECK(phrases.any_in(before + phrase + behind));
}

TEST_CASE("what is no phrase as a whole is not found") {
    const auto* text = GENERATE("", "n", "plugi", "lugin", "plu gin", "goal-state", "no route exist",
                                "n\xCF route exists", "pluGI\x0E");
    CAPTURE(text);

    CHECK_FALSE(phrases.any_in(text));
}

}  // namespace vmbackup_diag::tests::phrases_test
