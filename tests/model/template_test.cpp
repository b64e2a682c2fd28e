// How a message is cut into words, so that wrapping, quotes and letter case make no difference.
#include "vmbackup_diag/model/template.hpp"
#include "support/catch.hpp"

namespace vmbackup_diag {

TEST_CASE("a template is its words in lower case, with an empty one for a hole") {
    using Words = std::vector<std::string>;
    struct Example {
        std::string_view text;
        Words words;
    };
    const auto [text, words] = GENERATE(values<Example>({
        {"The agent is not running.", {"the", "agent", "is", "not", "running"}},
        {"  \"VM\"-agent_2\n(stopped) ", {"vm", "agent", "2", "stopped"}},
        {"VM {} is {}", {"vm", "", "is", ""}},
        {"VM{}is", {"vm", "", "is"}},
        {"{}{}", {"", ""}},
        {"a { } b", {"a", "b"}},
        {"caf\xC3\xA9s \xE2\x80\x9Cx\xE2\x80\x9D", {"caf", "s", "x"}},
        {"... \xE5\xA4\x87\xE4\xBB\xBD", {}},
        {"", {}},
    }));
    CAPTURE(text);

    CHECK(template_words(text) == words);
}

}  // namespace vmbackup_diag
