// Each value of a closed set has one id in JSON, one row and words for a reader.
#include <set>

#include "support/catch.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag {

TEMPLATE_TEST_CASE("every word leads to its value and back", "", Os, Operation, Category, Likelihood, Retry, Risk,
                   Shell, Right, EntryKind, Confidence, MatchedBy, Status) {
    std::set<std::string_view> ids;
    for (const auto& row : words_of(TestType{})) {
        CAPTURE(row.id);

        CHECK(value_of<TestType>(row.id) == row.value);
        CHECK(word(row.value).id == row.id);
        CHECK_FALSE(row.shown.empty());
        CHECK(ids.insert(row.id).second);
    }
}

TEST_CASE("a word that no value has is none") {
    CHECK(value_of<Os>("macos") == std::nullopt);
    CHECK(value_of<Os>("Windows") == std::nullopt);
    CHECK(value_of<Os>("") == std::nullopt);
}

}  // namespace vmbackup_diag
