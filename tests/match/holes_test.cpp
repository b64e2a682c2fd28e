// What varies in a text that points to an entry.
#include "vmbackup_diag/match/holes.hpp"
#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::holes_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"errors": [
        {"id": "Gone", "messages": ["The VM {} cannot be found", "Lock {} on group {} holds {} VMs"]}],
        "signatures": [{"id": "log", "text": "agent {} failed", "entry": "Gone"}]})");
    return guides;
}

/// What fills the holes, each in brackets.
std::string filling(MatchedBy by, const std::string& text) {
    const Knowledge& knowledge = guides().knowledge();
    std::string out;
    for (const auto& [begin, end] : match::holes(knowledge, *find(knowledge, EntryId{"Gone"}), {by, text})) {
        out += "[" + text.substr(begin, end - begin) + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("a hole is what stands between the words of the message, with the marks around it") {
    struct Example {
        MatchedBy by;
        const char* text;
        const char* filling;
    };
    const auto [by, text, filled] = GENERATE(values<Example>({
        {MatchedBy::message, "The VM 'web01' cannot be found", "[ 'web01' ]"},
        {MatchedBy::message, "the vm\\nweb-01 (prod) CANNOT be found", "[\\nweb-01 (prod) ]"},
        {MatchedBy::message, "The VM cannot cannot be found", "[ cannot ]"},
        {MatchedBy::message, "The VM cannot be found", "[ ]"},
        {MatchedBy::message, "Lock a on group b holds 3 VMs", "[ a ][ b ][ 3 ]"},
        {MatchedBy::signature, "agent web01: failed", "[ web01: ]"},
    }));
    CAPTURE(text);
    CHECK(filling(by, text) == filled);
}

TEST_CASE("a code has no hole, and what is no message word for word may be anything") {
    CHECK(filling(MatchedBy::code, "Gone").empty());
    CHECK(filling(MatchedBy::number, "0x80042306").empty());
    CHECK(filling(MatchedBy::signature, "\"agent\": null") == "[\"agent\": null]");
}

}  // namespace vmbackup_diag::tests::holes_test
