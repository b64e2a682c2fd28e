// What a text is searched by: words without endings, identifiers in parts, and nothing that stands in every text.
#include "vmbackup_diag/model/terms.hpp"

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::terms_test {
namespace {

using Terms = std::vector<std::string>;

/// As the knowledge of the program has them.
Terms terms_of(std::string_view text) { return vmbackup_diag::terms_of(text, builtin::knowledge.index.synonyms); }

}  // namespace

TEST_CASE("words that differ in their ending are one term") {
    struct Example {
        const char* one;
        const char* other;
    };
    const auto [one, other] = GENERATE(values<Example>({{"backup", "backups"},
                                                        {"restore", "restoring"},
                                                        {"restored", "restores"},
                                                        {"stopped", "stop"},
                                                        {"policies", "policy"},
                                                        {"encryption", "encrypted"},
                                                        {"reboot", "restarted"},
                                                        {"machine", "VMs"},
                                                        {"NSG", "NSGs"},
                                                        {"greyed", "gray"},
                                                        {"upgrading", "updates"},
                                                        {"the largest", "big"}}));
    CAPTURE(one, other);

    CHECK(terms_of(one) == terms_of(other));
}

TEST_CASE("two words that others write as one say the same as that one, side by side alone") {
    CHECK(terms_of("the host name").back() == terms_of("hostname").back());
    CHECK(terms_of("computer names").back() == terms_of("hostname").back());
    CHECK(terms_of("check points").back() == terms_of("checkpoint").back());
    CHECK(terms_of("name of a host") == Terms{"nam", "host"});
}

TEST_CASE("short words, names and what has no vowel keep their endings") {
    for (const char* word : {"vss", "dns", "status", "access", "bus", "ring"}) {
        CHECK(stem(word) == word);
    }
}

TEST_CASE("an identifier counts whole and by its parts") {
    CHECK(terms_of("UserErrorFsFreezeFailed") ==
          Terms{"usererrorfsfreezefail", "user", "error", "fs", "freez", "fail"});
    CHECK(terms_of("VMNotFound restore_point") == Terms{"vmnotfound", "vm", "found", "restor", "point"});
}

TEST_CASE("common words, single letters, and numbers that only count or date are left out") {
    CHECK(terms_of("What can I do, please? It is the 3rd of 12 at 20261122031500: event 517") ==
          Terms{"3rd", "event", "517"});
    CHECK(terms_of("").empty());
}

TEST_CASE("terms are near each other with at most two between them, in whichever order") {
    const auto shared = [](std::string_view one, std::string_view other) {
        std::vector<double> nearness;
        const auto of_other = near_terms(terms_of(other));
        for (const auto& [hash, near] : near_terms(terms_of(one))) {
            if (const auto found = of_other.find(hash); found != of_other.end()) {
                nearness.push_back(near * found->second);
            }
        }
        return nearness;
    };
    using Nearness = std::vector<double>;

    CHECK(shared("the vault is locked", "a locked vault") == Nearness{1});
    CHECK(shared("vault with a locked group", "group of the vault") == Nearness{0.5});
    CHECK(shared("vault disk script policy agent", "agent vault").empty());
    CHECK(shared("vault vault", "vault vault").empty());
    CHECK(near_terms({}).empty());
}

}  // namespace vmbackup_diag::tests::terms_test
