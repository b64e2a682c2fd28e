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
    CHECK(ids(match::fixes_of(knowledge, entry, {.os = Os::windows})) ==
          Ids{"windows-only", "careful", "slow", "quick", "restart"});
    CHECK(ids(match::fixes_of(knowledge, entry, {.os = Os::linux})) == Ids{"careful", "quick", "slow", "restart"});
}

TEST_CASE("causes come likeliest first, as far as they concern the system") {
    const Knowledge& knowledge = guides().knowledge();
    const Entry& entry = knowledge.entries[0];
    std::string all;
    std::string on_windows;

    for (const Cause* cause : match::causes_of(knowledge, entry, {})) {
        all += cause->id;
    }
    for (const Cause* cause : match::causes_of(knowledge, entry, {.os = Os::windows})) {
        on_windows += cause->id;
    }

    CHECK(all == "bcdefga");
    CHECK(on_windows == "bcdega");
}

TEST_CASE("what the evidence calls for comes first, and what it rules out not at all") {
    using Ids = std::vector<std::string_view>;
    static const Guides base(R"({
        "facts": [{"id": "writer", "title": "the writer", "values": ["several", "sql", "system", "hosted"]}],
        "fixes": [
            {"id": "restart-sql", "when": {"writer": "sql"}, "minutes": 5},
            {"id": "restart-system", "when": {"writer": "system"}, "minutes": 60,
                "steps": [{"text": "Restart it.", "risk": "disruptive"}]},
            {"id": "restart-service", "minutes": 60},
            {"id": "wait", "minutes": 1}],
        "errors": [{"id": "E", "causes": [
            {"id": "busy", "text": "Busy.", "likelihood": "common", "fix": "wait"},
            {"id": "sql", "text": "SQL.", "likelihood": "common", "fix": "restart-sql"},
            {"id": "system", "text": "System.", "likelihood": "rare", "fix": "restart-system"},
            {"id": "hosted", "text": "Hosted.", "likelihood": "rare", "when": {"writer": "hosted"},
                "fix": "restart-service"}]}]})");
    struct Example {
        std::vector<std::string_view> writers;
        Ids fixes;
        Ids called_for;
        std::string_view causes;
    };
    const auto [writers, fixes, called_for, causes] = GENERATE(values<Example>({
        {{}, {"wait", "restart-sql", "restart-service", "restart-system"}, {}, "busy sql system hosted "},
        {{"sql"}, {"restart-sql", "wait"}, {"restart-sql"}, "sql busy "},
        {{"system"}, {"restart-system", "wait"}, {"restart-system"}, "system busy "},
        {{"hosted"}, {"restart-service", "wait"}, {"restart-service"}, "hosted busy "},
        {{"system", "sql"},
         {"restart-sql", "restart-system", "wait"},
         {"restart-sql", "restart-system"},
         "sql system busy "},
        {{"several"}, {"wait", "restart-sql", "restart-service", "restart-system"}, {}, "busy sql system hosted "},
        {{"unknown"}, {"wait", "restart-sql", "restart-service", "restart-system"}, {}, "busy sql system hosted "},
    }));
    const Knowledge& knowledge = base.knowledge();
    const Entry& entry = knowledge.entries[0];
    Context context;
    for (const std::string_view writer : writers) {
        context.facts.push_back({FactId{"writer"}, writer});
    }

    std::string told;
    for (const Cause* cause : match::causes_of(knowledge, entry, context)) {
        told += std::string(cause->id) + " ";
    }

    CHECK(ids(match::fixes_of(knowledge, entry, context)) == fixes);
    CHECK(ids(match::called_for(knowledge, entry, context)) == called_for);
    CHECK(told == causes);
}

TEST_CASE("no entry that ships begins with a disruptive fix where it has a harmless one") {
    for (const Entry& entry : builtin::knowledge.entries) {
        for (const auto os : {std::optional<Os>{}, std::optional{Os::windows}, std::optional{Os::linux}}) {
            CAPTURE(entry.id.text);
            const auto fixes = match::fixes_of(builtin::knowledge, entry, {.os = os});
            const auto is_disruptive = [](const Fix* fix) { return risk(*fix) == Risk::disruptive; };

            CHECK(std::ranges::is_partitioned(fixes, [&](const Fix* fix) { return !is_disruptive(fix); }));
        }
    }
}

}  // namespace vmbackup_diag::tests::order_test
