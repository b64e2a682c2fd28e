// A record whose form was seen before gives what a close look at it gives.
#include "evidence/record_forms.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::record_forms_test {
namespace {

std::string shown(const evidence::Look& look, const std::vector<evidence::Leaf>& leaves) {
    std::string out = fmt::format("{} up to {}\n", static_cast<int>(look.outcome), look.end);
    for (const evidence::Leaf& leaf : leaves) {
        out += fmt::format("{} in {} at {}: {}{}\n", leaf.name, leaf.owner, leaf.depth, evidence::text_of(leaf),
                           leaf.is_escaped ? " (escaped)" : "");
    }
    return out;
}

std::string looked_at(const std::string& record) {
    std::vector<evidence::Leaf> leaves;
    const evidence::Look look = evidence::look_at(record, leaves);
    return shown(look, leaves);
}

}  // namespace

TEST_CASE("a record of any form gives the same leaves, whatever forms were seen before it") {
    const std::vector<std::string> records{R"({"a": "x", "b": {"c": 1}} , 7)",
                                           R"({"a": "y", "b": {"c": null}} , 8)",
                                           R"({"a": null, "b": {"c": "\"z\""}})",
                                           R"({"a": "y", "b": {"c": [1, "2"]}})",
                                           R"({"a": "y", "b": {"c": [3]}})",
                                           R"({"a": "y", "b": {"c": []}})",
                                           R"({"a": "y", "b": {}})",
                                           R"({"a": {"a": "y"}, "b": {"c": 1}})",
                                           R"({"a": "y", "b": {"c": 1}, "d": true})",
                                           R"({"a": "y", "b": {"value": 1}})",
                                           R"({"a": "y", "b": {"c": maybe}})",
                                           R"({"a": "y", "b": {"c": 1)",
                                           R"({"a": "y)",
                                           R"({"a": "y", "value": [{"c": 1}]})",
                                           R"(["y", 1, null])",
                                           R"(["y", 1])",
                                           "{}",
                                           "[]"};
    evidence::RecordForms forms;
    std::vector<evidence::Leaf> leaves;

    for (int round = 0; round < 2; ++round) {
        for (const std::string& record : records) {
            CAPTURE(round, record);
            const evidence::Look look = forms.look(record, leaves);
            CHECK(shown(look, leaves) == looked_at(record));
        }
    }
}

TEST_CASE("leaves of one kind have the same name, owner and depth, and a form that is new has no kinds") {
    evidence::RecordForms forms;
    std::vector<evidence::Leaf> first;
    std::vector<evidence::Leaf> second;
    std::vector<evidence::Leaf> third;

    (void)forms.look(R"({"a": "x", "b": {"c": 1}})", first);
    (void)forms.look(R"({"a": "y", "b": {"c": 2}})", second);
    (void)forms.look(R"({"a": "z", "b": {"c": 3}})", third);

    CHECK(first[0].kind == 0);
    CHECK(second[0].kind != 0);
    CHECK(second[0].kind != second[1].kind);
    CHECK(third[1].kind == second[1].kind);
}

TEST_CASE("records that are all different are read all the same") {
    evidence::RecordForms forms;
    std::vector<evidence::Leaf> leaves;
    for (int n = 0; n < 5000; ++n) {
        const std::string record = fmt::format(R"({{"name{}": {}}})", n, n);
        const evidence::Look look = forms.look(record, leaves);
        REQUIRE(shown(look, leaves) == looked_at(record));
    }
}

}  // namespace vmbackup_diag::tests::record_forms_test
