// What makes a difference ahead of a place.
#include "engine/places.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::places_test {
namespace {

/// A guide whose questions follow each other, each with a fact of its own.
std::string chain_of(std::size_t questions) {
    std::string nodes;
    for (std::size_t n = 0; n < questions; ++n) {
        nodes += fmt::format(
            R"({{"id": "n{0}", "question": {{"fact": "f{0}", "answers": {{"a": "n{1}", "unknown": "n{1}"}}}}}},)", n,
            n + 1);
    }
    return R"({"escalations": [{"id": "support"}], "guides": [{"id": "start", "root": "n0", "nodes": [)" + nodes +
           fmt::format(R"({{"id": "n{}", "escalate": "support"}}]}}]}})", questions);
}

std::size_t mattering_at_the_last_question(std::size_t questions) {
    const Guides guides(chain_of(questions).c_str());
    const Guide& guide = guides.knowledge().guides[0];
    return engine::Mattering(guides.knowledge()).from(guide, guide.nodes[questions - 1]).size();
}

}  // namespace

TEST_CASE("what was asked before a node makes no difference to the ways from there") {
    CHECK(mattering_at_the_last_question(3) == 2);  // its own fact, and the system
}

TEST_CASE("in a base of very many nodes what matters is kept for each guide, not for each node") {
    CHECK(mattering_at_the_last_question(5000) == 5001);
}

}  // namespace vmbackup_diag::tests::places_test
