// Likelihood over cost: what is likely, quick and harmless is tried first, what restarts or deletes last.
#include <algorithm>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::order_test {
namespace {

std::vector<std::string_view> ids(const std::vector<const Fix*>& fixes) {
    std::vector<std::string_view> ids;
    std::ranges::transform(fixes, std::back_inserter(ids), [](const Fix* fix) { return fix->id.text; });
    return ids;
}

const Guides& guides() {
    static const Guides guides(R"({
        "fixes": [
            {"id": "quick", "minutes": 5}, {"id": "slow", "minutes": 120},
            {"id": "careful", "minutes": 5, "steps": [{"text": "Look."}, {"text": "Change it.", "risk": "caution"}]},
            {"id": "restart", "minutes": 1, "steps": [{"text": "Restart it.", "risk": "disruptive"}]},
            {"id": "windows-only", "minutes": 5, "os": ["windows"]}],
        "errors": [{"id": "E", "causes": [
            {"id": "a", "text": "A.", "likelihood": "rare", "fix": "quick"},
            {"id": "b", "text": "B.", "likelihood": "common", "fix": "restart"},
            {"id": "c", "text": "C.", "likelihood": "common", "fix": "slow"},
            {"id": "d", "text": "D.", "likelihood": "common", "fix": "careful"},
            {"id": "e", "text": "E.", "likelihood": "common", "fix": "windows-only"},
            {"id": "f", "text": "F.", "likelihood": "possible", "os": ["linux"], "fix": "quick"},
            {"id": "g", "text": "G.", "likelihood": "possible", "fix": "missing"}]}]})");
    return guides;
}

}  // namespace

TEST_CASE("fixes come by likelihood over cost, each once, disruptive ones last") {
    using Ids = std::vector<std::string_view>;
    const Knowledge& knowledge = guides().knowledge();
    const Entry& entry = knowledge.entries[0];

    CHECK(ids(match::fixes_of(knowledge, entry, {})) == Ids{"windows-only", "careful", "quick", "slow", "restart"});
    CHECK(ids(match::fixes_of(knowledge, entry, Os::windows)) ==
          Ids{"windows-only", "careful", "slow", "quick", "restart"});
    CHECK(ids(match::fixes_of(knowledge, entry, Os::linux)) == Ids{"careful", "quick", "slow", "restart"});
}

TEST_CASE("causes come likeliest first, as far as they concern the system") {
    const Entry& entry = guides().knowledge().entries[0];
    std::string all;
    std::string on_windows;

    for (const Cause* cause : match::causes_of(entry, {})) {
        all += cause->id;
    }
    for (const Cause* cause : match::causes_of(entry, Os::windows)) {
        on_windows += cause->id;
    }

    CHECK(all == "bcdefga");
    CHECK(on_windows == "bcdega");
}

TEST_CASE("no entry that ships begins with a disruptive fix where it has a harmless one") {
    for (const Entry& entry : builtin::knowledge.entries) {
        for (const auto os : {std::optional<Os>{}, std::optional{Os::windows}, std::optional{Os::linux}}) {
            CAPTURE(entry.id.text);
            const auto fixes = match::fixes_of(builtin::knowledge, entry, os);
            const auto is_disruptive = [](const Fix* fix) { return risk(*fix) == Risk::disruptive; };

            CHECK(std::ranges::is_partitioned(fixes, [&](const Fix* fix) { return !is_disruptive(fix); }));
        }
    }
}

}  // namespace vmbackup_diag::tests::order_test
