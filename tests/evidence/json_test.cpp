// JSON that breaks says where, and is read as text; nothing that a text may be brings the reading down.
#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "support/golden.hpp"

namespace vmbackup_diag::tests::evidence_json_test {

TEST_CASE("JSON that breaks says where and how, and is read as text") {
    struct Example {
        const char* text;
        const char* note;
    };
    const auto [text, note] = GENERATE(values<Example>({
        {R"({"a": 1,})", "line 1, column 9: expected a name in quotes, found \"}\""},
        {"{\"a\": 1\n \"b\": 2}", "line 2, column 2: expected a comma or }, found a quote"},
        {"[\"\xC3\xA4\" \"b\"]", "line 1, column 6: expected a comma or ], found a quote"},
        {R"({"a" 1})", "line 1, column 6: expected a colon, found \"1\""},
        {R"(["a",])", "line 1, column 6: expected a value, found \"]\""},
        {R"({"a": tru})", "line 1, column 7: expected a value, found \"tru\""},
        {R"({"a": -})", "line 1, column 8: expected a digit, found \"}\""},
        {R"({"a": 1.})", "line 1, column 9: expected a digit, found \"}\""},
        {R"({"a": 01})", "line 1, column 8: expected a comma or }, found \"1\""},
        {R"({"a": "b)", "line 1, column 9: expected the closing quote, found the end"},
        {"{\"a\": \"b\nc\"}", "line 1, column 9: expected the closing quote, found the end of the line"},
        {"{\"a\": \"b\x01\"}", "line 1, column 9: expected the closing quote, found a control character"},
        {R"({"a": "\q"})", "line 1, column 9: expected an escape such as \\n, found \"q\""},
        {R"({"a": "\u12x4"})", "line 1, column 12: expected four hexadecimal digits behind \\u, found \"x\""},
        {R"({"a": [1, 2)", "line 1, column 12: expected a comma or ], found the end"},
        {"{'a': 1}", "line 1, column 2: expected a name in quotes or }, found \"'\""},
    }));
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.kind == "text");
    CHECK(proven(seen) == fmt::format("note: {}; read as text\n", note));
    CHECK(seen.relevant == text);
}

TEST_CASE("JSON nested too deep is read as text") {
    CHECK(proven(evidence_of(std::string(100'000, '['))) ==
          "note: line 1, column 65: expected at most 64 levels, found one more; read as text\n");
    CHECK(proven(evidence_of(std::string(64, '[') + std::string(64, ']'))).empty());
}

TEST_CASE("what only begins with a bracket is no JSON") {
    const std::string text =
        GENERATE(as<std::string>{}, "[00000011] failed", "[Error]: failed", "{499001}", "{", "[", "");

    CHECK(proven(evidence_of(text)).empty());
}

TEST_CASE("names are taken out of JSON that breaks, as out of any text") {
    const evidence::Evidence seen = evidence_of("{\n  \"entityFriendlyName\": \"web01\",\n  \"containerName\": \n}");

    CHECK(shown(seen.context) == "vm = web01\n");
}

TEST_CASE("every beginning of a document, and every document with a byte changed, is read to its end") {
    const std::string text = text_of("samples/az-job-list.json").substr(0, 3000);
    REQUIRE(text.size() == 3000);
    for (std::size_t n = 0; n < text.size(); n += 7) {
        std::string changed = text;
        changed[n] = static_cast<char>(n % 256);

        CHECK(evidence_of(text.substr(0, n)).relevant.size() <= n);
        CHECK(evidence_of(changed).relevant.size() <= text.size());
    }
}

TEST_CASE("a document of a million values is read as text") {
    std::string text = "[{\"JobFailureCode\": 0";
    for (int n = 0; n < 600'000; ++n) {
        text += ",\"\":1";
    }

    const evidence::Evidence seen = evidence_of(text + "}]");

    CHECK(seen.kind == "text");
    CHECK(proven(seen) == "note: line 1, column 2621446: expected at most 524288 values, found more; read as text\n");
}

}  // namespace vmbackup_diag::tests::evidence_json_test
