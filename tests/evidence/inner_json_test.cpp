// An error that is handed on stands in a text of JSON as JSON again: its code and message count, not its form.
#include "evidence/inner_json.hpp"

#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "support/jobs.hpp"

namespace vmbackup_diag::tests::inner_json_test {
namespace {

std::string pieces_of(const std::string& text) {
    std::string out;
    for (const evidence::InnerText& piece : evidence::inner_texts(text)) {
        out += piece.name + "=" + piece.text + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("a text says what the JSON in it says, and what stands around that") {
    struct Example {
        const char* text;
        const char* pieces;
    };
    const auto [text, pieces] = GENERATE(values<Example>({
        {R"(It failed.)", "=It failed.;"},
        {R"({"error": {"code": "A", "message": "it's", "target": null}})", "code=A;message=it's;"},
        {R"(See {"error": {"code": "A"}} below.)", "=See;code=A;=below.;"},
        {"{\r\n  \"code\": \"A\"}", "code=A;"},
        {R"({"message": "{\"error\": {\"code\": \"A\", \"message\": \"x \\\"y\\\"\"}}"})", "code=A;message=x \"y\";"},
        {R"("{\"code\":\"A\"}")", "code=A;"},
        {R"({Ask it., Ask again.})", "={Ask it., Ask again.};"},
        {R"({"code": "A)", R"(={"code": "A;)"},
        {R"({"a": "{\"a\": \"{\\\"a\\\": \\\"{\\\\\\\"a\\\\\\\": \\\\\\\"{}\\\\\\\"}\\\"}\"}"})", R"(a={};)"},
    }));
    CAPTURE(text);

    CHECK(pieces_of(text) == pieces);
}

TEST_CASE("wrapping without end is read to a bounded depth") {
    std::string text = "x";
    for (int n = 0; n < 12; ++n) {
        std::string escaped;
        for (const char c : text) {
            escaped += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
        text = "{\"a\":\"" + escaped + "\"}";
    }

    CHECK(pieces_of(text).starts_with("a={\"a\":"));
}

TEST_CASE("the error of a job in a list is the code and message that it wraps") {
    CHECK(
        jobs_in(R"([{"properties": {"entityFriendlyName": "web01", "status": "Failed", "errorDetails": [{"errorString":
        "{\"error\":{\"code\":\"DiskIsOdd\",\"status\":\"Failed\",\"message\":\"It is odd.\"}}"}]}}])") ==
        "failed /web01 / code: DiskIsOdd;message: It is odd.;\n");
}

TEST_CASE("what is said in words is the inner message") {
    const evidence::Evidence seen = evidence_of(
        R"({"error": {"code": "DeploymentFailed", "details": [{"code": "BadRequest", "message":
        "{\r\n  \"error\": {\r\n    \"code\": \"A\",\r\n    \"message\": \"It is odd.\"\r\n  }\r\n}"}]}})");

    REQUIRE(seen.words);
    CHECK(*seen.words == "It is odd. ");
}

}  // namespace vmbackup_diag::tests::inner_json_test
