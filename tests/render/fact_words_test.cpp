// What is known is said in the words of the knowledge, and where it came from.
#include "vmbackup_diag/render/fact_words.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::fact_words_test {

TEST_CASE("a fact is told by its title, its value by the answer that says so, and what has no words by its id") {
    const Guides guides(R"({
        "facts": [{"id": "path", "title": "path to the host", "values": ["open", "blocked", "slow"]}],
        "escalations": [{"id": "support"}],
        "guides": [{"id": "guide", "root": "path", "nodes": [
            {"id": "path", "question": {"fact": "path", "answers": [
                {"id": "open", "label": "Yes, it answers", "to": "end"},
                {"id": "blocked", "label": "No, it is blocked", "to": "end"},
                {"id": "unknown", "label": "I can't tell", "to": "end"}]}},
            {"id": "end", "escalate": "support"}]}]})");
    struct Example {
        KnownFact fact;
        const char* told;
    };
    const auto [fact, told] = GENERATE(values<Example>({
        {{FactId{"path"}, "open"}, "Path to the host: it answers (from UserErrorX)"},
        {{FactId{"path"}, "blocked"}, "Path to the host: it is blocked (from UserErrorX)"},
        {{FactId{"path"}, "unknown"}, "Path to the host: I can't tell (from UserErrorX)"},
        {{FactId{"path"}, "slow"}, "Path to the host: slow (from UserErrorX)"},
        {{FactId{"colour"}, "red"}, "Colour: red (from UserErrorX)"},
    }));
    CAPTURE(fact.value);

    CHECK(render::fact_in_words(guides.knowledge(), {fact, "from UserErrorX"}) == told);
}

}  // namespace vmbackup_diag::tests::fact_words_test
