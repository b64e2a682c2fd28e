// A misspelt word of a text is told by the words that many texts say.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/knowledge.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::prose_test {
namespace {

/// The problems of a base in which eight texts say one word and one text another.
std::string problems_of_word(const std::string& usual, const std::string& once) {
    std::string often;
    for (const char* what : {"a", "one", "no", "any", "each", "this", "that", "some"}) {
        often += fmt::format("See {} {}. ", what, usual);
    }
    often.pop_back();
    return problems_after({{"/errors/0/summary", nlohmann::json(often).dump()},
                           {"/fixes/0/verify/text", nlohmann::json("Look at the " + once + ".").dump()}});
}

}  // namespace

TEST_CASE("a word one slip of the keyboard away from a common one is told") {
    const auto [usual, once] = GENERATE(table<const char*, const char*>({
        {"backup", "bakcup"},         // two letters swapped
        {"recovery", "recvery"},      // one missing
        {"operation", "opperation"},  // one too many
        {"snapshot", "snapshoot"},
        {"storage", "storege"},  // another vowel
        {"service", "servixe"},  // the key beside the right one
        {"service", "Servcie"},
    }));
    CAPTURE(once);

    CHECK(problems_of_word(usual, once) ==
          fmt::format(
              "kb.json#/fixes/0/verify/text: error: \"{0}\" is one slip away from \"{1}\", which other texts say; "
              "write \"{1}\", or exempt \"prose/start-agent\" if both are right\n",
              lower(once), usual));
}

TEST_CASE("another form of a word, another word and what is no word are no slips") {
    const auto [usual, once] = GENERATE(table<const char*, const char*>({
        {"backup", "backups"},
        {"expired", "expires"},
        {"change", "charge"},
        {"pause", "parse"},
        {"state", "stale"},
        {"disk", "dsik"},
        {"service", "servcie.exe"},
        {"service", "SERVCIE1"},
        {"mount", "fount"},
    }));
    CAPTURE(once);

    CHECK_THAT(problems_of_word(usual, once), !ContainsSubstring("slip"));
}

}  // namespace vmbackup_diag::tests::prose_test
