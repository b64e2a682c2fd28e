// Knowledge from a stranger may be as large as a document can be, and is still judged to its end: nothing
// here recurses as deep as the data, or takes so long that the runner of the tests gives up on it.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::validate_hostile_test {
namespace {

/// "{n}" many times over, with n the number of the time.
std::string repeated(std::size_t times, const std::string& text) {
    std::string out;
    for (std::size_t n = 0; n < times; ++n) {
        std::string one = text;
        for (auto at = one.find("{n}"); at != one.npos; at = one.find("{n}")) {
            one.replace(at, 3, std::to_string(n));
        }
        for (auto at = one.find("{n+1}"); at != one.npos; at = one.find("{n+1}")) {
            one.replace(at, 5, std::to_string(n + 1));
        }
        out += (n == 0 ? "" : ",") + one;
    }
    return out;
}

std::string last_line(const std::string& text) {
    const std::size_t begin = text.rfind('\n', text.size() - 2);
    return text.substr(begin == text.npos ? 0 : begin + 1);
}

const std::string answers = R"("text": "So?", "why": "Yes.", "how": [{"text": "Look."}], "answers": [
    {"id": "yes", "label": "Yes", "to": "n{n+1}"}, {"id": "no", "label": "No", "to": "n{n+1}"},
    {"id": "unknown", "label": "I can't tell", "to": "n{n+1}"}])";

std::string guide_of(const std::string& nodes) {
    return R"({"guides": [{"id": "start", "title": "Long", "root": "n0", "nodes": [)" + nodes + "]}]}";
}

}  // namespace

TEST_CASE("a large document of nothing but mistakes is judged to its end") {
    struct Example {
        std::string document;
        std::string last;
    };
    const auto [document, last] = GENERATE(values<Example>({
        {"{" + repeated(300'000, R"("key-{n}": 1)") + "}",
         "kb.json: error: 299000 more of the kind; mend the first ones, and check again\n"},
        {R"({"links": [)" + repeated(300'000, "1") + "]}",
         "kb.json: error: 299000 more of the kind; mend the first ones, and check again\n"},
        {R"({"families": [)" + repeated(100'000, R"({"prefix": "A", "text": "x"})") + "]}",
         "kb.json: error: 98999 more of the kind; mend the first ones, and check again\n"},
        {R"({"links": [)" +
             repeated(60'000, R"({"id": "link-{n}", "title": "x", "url": "https://x.y/z", "checked": "2026-01-01"})") +
             "]}",
         "kb.json: error: 58999 more of the kind; mend the first ones, and check again\n"},
        {R"({"escalations": [{"id": "unknown-code", "title": "x", "text": "x.", "collect": [{"text": "x."}], "links": [)" +
             repeated(300'000, R"("link-{n}")") + "]}]}",
         "kb.json: error: 299000 more of the kind; mend the first ones, and check again\n"},
        {R"({"errors": [)" + repeated(40'000, R"({"id": "a{n}", "samples": ["UserErrorSomethingElse"]})") + "]}",
         "kb.json#/errors/9999: error: expected at most 10000 entries in all, found 40000\n"},
    }));
    const std::string problems = problems_in({{"kb.json", document}});

    CHECK(last_line(problems) == last);
}

TEST_CASE("a guide of a hundred thousand nodes does not exhaust the stack") {
    struct Example {
        std::string document;
        std::string last;
    };
    const auto [document, last] = GENERATE(values<Example>({
        {guide_of(repeated(20'000, R"({"id": "n{n}", "question": {)" + answers + "}}") +
                  R"(, {"id": "n20000", "escalate": "unknown-code"})"),
         "kb.json#/guides/0: error: a path asks 20000 questions before a fix or an end, expected at most 8\n"},
        {guide_of(repeated(100'000, R"({"id": "n{n}", "fix": "x", "then": "n{n+1}"})") +
                  R"(, {"id": "n100000", "escalate": "unknown-code"})"),
         "kb.json: error: 99001 more of the kind; mend the first ones, and check again\n"},
        {guide_of(repeated(100'000, R"({"id": "n{n}", "fix": "x", "then": "n{n+1}"})") +
                  R"(, {"id": "n100000", "guide": "start"})"),
         "kb.json: error: 99001 more of the kind; mend the first ones, and check again\n"},
        {R"({"guides": [)" +
             repeated(30'000,
                      R"({"id": "g{n}", "title": "x", "root": "a", "nodes": [{"id": "a", "guide": "g{n+1}"}]})") +
             "]}",
         "kb.json: error: 28999 more of the kind; mend the first ones, and check again\n"},
    }));
    const std::string problems = problems_in({{"kb.json", document}});

    CHECK(last_line(problems) == last);
}

TEST_CASE("a guide with more ways than can be counted is refused") {
    struct Example {
        std::size_t questions;
        std::size_t values;
        const char* problem;
    };
    const auto [questions, count, problem] = GENERATE(values<Example>({
        {30, 2, "kb.json#/guides/0: error: a path asks 30 questions before a fix or an end, expected at most 8\n"},
        {7, 20,
         "kb.json#/guides/0: error: there are too many ways through this guide to count them; "
         "lead several answers to one place only where nothing is learnt on the way\n"},
    }));
    std::string facts;
    std::string nodes;
    std::string when;  // of a fix at the end, so that every answer matters until then
    for (std::size_t n = 0; n < questions; ++n) {
        when += fmt::format(R"({}"f{}": "v0")", n == 0 ? "" : ",", n);
        facts += fmt::format(R"({}{{"id": "f{}", "title": "x", "values": [{}]}})", n == 0 ? "" : ",", n,
                             repeated(count, R"("v{n}")"));
        const std::string to = fmt::format("n{}", n + 1);
        const std::string answer = R"({"id": "v{n}", "label": "{n}", "to": ")" + to + "\"}";
        nodes += fmt::format(
            R"({{"id": "n{}", "question": {{"text": "x", "why": "x", "how": [{{"text": "x"}}], "fact": "f{}",
                                "answers": [{}, {{"id": "unknown", "label": "x", "to": "{}"}}]}}}},)",
            n, n, repeated(count, answer), to);
    }
    const std::string guide = guide_of(
        nodes +
        fmt::format(R"({{"id": "n{}", "fix": "last", "then": "end"}}, {{"id": "end", "escalate": "unknown-code"}})",
                    questions));
    const std::string fixes = R"("fixes": [{"id": "last", "title": "Last", "when": {)" + when + "}}],";

    const std::string problems = problems_in({{"kb.json", R"({"facts": [)" + facts + "]," + fixes + guide.substr(1)}});

    CHECK_THAT(problems, ContainsSubstring(problem));
}

}  // namespace vmbackup_diag::tests::validate_hostile_test
