// Whatever a text is made of, its structure is looked for in time that grows as the text does: what takes the square of
// it is stopped by the test runner's limit.
#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::evidence_hostile_test {

TEST_CASE("a text of nothing but brackets, labels or ids is looked through to its end, and is a text") {
    const std::string piece =
        GENERATE(as<std::string>{}, "[", "[ ", "[{", "x[", "[1,", "[\"a\",[", "{\"a\":[", "{", "(", "<", "\"", "\\",
                 "|", ",", ";", ":", "a\t", "a=", "VM name: ", "VM name:\t", "Writer name: '", "[1", "{11111111-",
                 "/subscriptions/", "/subscriptions/a/resourceGroups/", "Error code: x ", "\r", "\xE2\x94\x82 ",
                 "%2Fsubscriptions%2F", "%2Fsubscriptions ", "\" (Resource Group \"", "(Subscription: \"x", "Name: \"",
                 "iaasvmcontainerv2;", "\"iaasvmcontainerv2;", "Status : x\n", "- status: x\n", "a:\n ", "a: '\n ",
                 "PS >\n", "VM Status Job\n-- -- ", "- - ", "{\\\"", "{\"a\":\"{");
    CAPTURE(clean(piece));
    std::string text = "vault ";
    while (text.size() + piece.size() <= evidence::longest_beginning) {
        text += piece;
    }

    const auto seen = evidence::evidence({text}, builtin::knowledge);

    CHECK(seen.kind == "text");
    CHECK(proven(seen).empty());
}

}  // namespace vmbackup_diag::tests::evidence_hostile_test
