// Problems come all at once, but never by the million.
#include "vmbackup_diag/model/problem.hpp"
#include "support/catch.hpp"

namespace vmbackup_diag {

TEST_CASE("the first thousand problems are kept and the others counted") {
    const std::size_t count = GENERATE(0u, 1000u, 1001u, 5000u);
    CollectedProblems found;
    for (std::size_t n = 0; n < count; ++n) {
        found.add({{"kb.json", "/" + std::to_string(n)}, "wrong"});
    }

    const Problems problems = found.take();

    if (count <= CollectedProblems::most) {
        CHECK(problems.size() == count);
    } else {
        CHECK(problems.size() == CollectedProblems::most + 1);
        CHECK(problems.back().message == std::to_string(count - CollectedProblems::most) + " more of the kind");
        CHECK(problems.back().address == Address{"kb.json"});
    }
}

TEST_CASE("a warning is no error") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({{{"kb.json"}, "odd", "", Severity::warning}}));
    CHECK(has_errors({{{"kb.json"}, "odd", "", Severity::warning}, {{"kb.json"}, "wrong"}}));
}

}  // namespace vmbackup_diag
