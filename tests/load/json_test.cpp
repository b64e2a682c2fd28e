// Text that is no JSON, or hostile JSON, is told where it goes wrong, and nothing worse happens.
#include "support/knowledge.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::load_json_test {

TEST_CASE("what is no JSON is told by line and column") {
    struct Example {
        std::string text;
        std::string problems;
    };
    const std::string what_is_one =
        "a file of knowledge begins with {, as what \"vmbackup-diag kb stub CODE\" prints; a log or a message is read "
        "by vmbackup-diag FILE\n";
    const std::string where = "mend it at that line and column; what stands before is JSON\n";
    const auto [text, problems] = GENERATE_COPY(values<Example>({
        {"",
         "kb.json:1:1: error: not JSON: while parsing value - unexpected end of input; expected '[', '{', or a "
         "literal; " +
             what_is_one},
        {"{\n  \"links\": [}",
         "kb.json:2:13: error: not JSON: while parsing value - unexpected '}'; expected '[', '{', or a literal; " +
             where},
        {"{} {}",
         "kb.json:1:4: error: not JSON: while parsing value - unexpected '{'; expected end of input; " + where},
        {"{\"links\": 1e999}", "kb.json:1:15: error: not JSON: number overflow parsing '1e999'; " + where},
        {"{\"links\": NaN}",
         "kb.json:1:11: error: not JSON: while parsing value - invalid literal; last read: '\"links\": N'; " + where},
        {"{// links\n}",
         "kb.json:1:2: error: not JSON: while parsing object key - invalid literal; last read: '{/'; expected string "
         "literal; " +
             where},
    }));
    CAPTURE(text);

    CHECK(problems_in({{"kb.json", text}}) == problems);
}

TEST_CASE("a byte order mark and any line ends are accepted") {
    CHECK(problems_in({{"kb.json", "\xEF\xBB\xBF{\r\n}\r\n"}}).empty());
}

TEST_CASE("a key that is given twice has an address") {
    struct Example {
        std::string text;
        std::string problems;
    };
    const auto [text, problems] = GENERATE(values<Example>({
        {R"({"links": [], "links": []})", "kb.json: error: the key \"links\" is given twice; keep one of them\n"},
        {R"({"links": [{"x": 1}, {"id": {"a": 1, "a": 2}}]})",
         "kb.json#/links/1/id: error: the key \"a\" is given twice; keep one of them\n"},
        {R"({"a/b~c": {"a": 1, "a": 2}})", "kb.json#/a~1b~0c: error: the key \"a\" is given twice; keep one of them\n"},
    }));
    CAPTURE(text);

    CHECK_THAT(problems_in({{"kb.json", text}}), ContainsSubstring(problems));
}

TEST_CASE("nesting ends the reading before it hurts") {
    const std::size_t depth = GENERATE(33u, 10'000u, 1'000'000u);
    std::string address;
    for (int n = 0; n < 32; ++n) {
        address += "/0";
    }

    CHECK(problems_in({{"kb.json", std::string(depth, '[')}}) ==
          "kb.json#" + address + ": error: nested more than 32 levels deep\n");
}

TEST_CASE("a problem takes a line, however much hostile text it is about") {
    const std::string much(1'000'000, 'x');
    const std::string text = GENERATE_REF(values<std::string>({
        "{\"" + much + "\": 1, \"" + much + "\": {\"a\": 1, \"a\": 1}}",
        "{\"version\": \"" + much + "\"}",
        "{\"version\": \"" + much,
        "{\"guides\": [{\"nodes\": [{\"question\": {\"input\": \"" + much + "\"}}]}]}",
        "{\"signatures\": [{\"facts\": {\"" + much + "\": \"b\"}}]}",
    }));

    const std::string problems = problems_in({{"kb.json", text}});

    CHECK_FALSE(problems.empty());
    CHECK(problems.size() < 5000);
}

}  // namespace vmbackup_diag::tests::load_json_test
