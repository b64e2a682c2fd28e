// What is known is found wherever it stands and however it is wrapped, and its place is told.
#include "vmbackup_diag/match/scanner.hpp"

#include <sstream>

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/evidence/reader.hpp"

namespace vmbackup_diag::tests::scanner_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"families": [
        {"prefix": "UserError", "text": "Yours."}, {"prefix": "Extension", "text": "In the VM."}, {"prefix": "Old", "text": "Old."}],
        "errors": [
        {"id": "UserErrorX", "aliases": ["OldX"], "messages": ["The agent \"{}\" does not answer"]},
        {"id": "ExtensionY", "messages": ["Extension failed with the error"]},
        {"id": "dashed-symptom-here", "phrases": ["stuck at the start"]}],
        "signatures": [{"id": "log", "text": "Exception in {} handler: {} refused", "entry": "ExtensionY"}]})");
    return guides;
}

std::string found(std::string_view text) { return told(found_in(guides().knowledge(), text)); }

}  // namespace

TEST_CASE("a code is found however it is wrapped") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"UserErrorX", "UserErrorX by code 1:1 UserErrorX\n"},
        {"usererrorx", "UserErrorX by code 1:1 usererrorx\n"},
        {"USERERRORX", "UserErrorX by code 1:1 USERERRORX\n"},
        {"(UserErrorX).", "UserErrorX by code 1:2 UserErrorX\n"},
        {R"({"errorCode":"UserErrorX"})", "UserErrorX by code 1:15 UserErrorX\n"},
        {R"("Failed\nUserErrorX\r\nExtensionY")",
         "UserErrorX by code 1:10 UserErrorX\nExtensionY by code 1:24 ExtensionY\n"},
        {R"({\u0022code\u0022:\u0022UserErrorX\u0022})", "UserErrorX by code 1:25 UserErrorX\n"},
        {"'UserErrorX'", "UserErrorX by code 1:2 UserErrorX\n"},
        {"\xE2\x80\x9CUserErrorX\xE2\x80\x9D", "UserErrorX by code 1:2 UserErrorX\n"},
        {"**UserErrorX**", "UserErrorX by code 1:3 UserErrorX\n"},
        {"_UserErrorX_", "UserErrorX by code 1:2 UserErrorX\n"},
        {"| `UserErrorX` |", "UserErrorX by code 1:4 UserErrorX\n"},
        {"https://aka.ms/AB-UserErrorX", "UserErrorX by code 1:19 UserErrorX\n"},
        {"https://x.y/z#usererrorx---the-agent-answers", "UserErrorX by code 1:15 usererrorx\n"},
        {"https://x.y/?c=%22UserErrorX%22&d=%2FExtensionY",
         "UserErrorX by code 1:19 UserErrorX\nExtensionY by code 1:38 ExtensionY\n"},
        {"UserErrorX/ExtensionY/OldX",
         "UserErrorX by code 1:1 UserErrorX\nExtensionY by code 1:12 ExtensionY\nUserErrorX by alias 1:23 OldX\n"},
        {"UserErrorX,ExtensionY", "UserErrorX by code 1:1 UserErrorX\nExtensionY by code 1:12 ExtensionY\n"},
        {"dashed-symptom-here", "dashed-symptom-here by code 1:1 dashed-symptom-here\n"},
        {"a-dashed-symptom-here-b", "dashed-symptom-here by code 1:3 dashed-symptom-here\n"},
        {"\x1B[1;31mUserErrorX\x1B[0m", "UserErrorX by code 1:8 UserErrorX\n"},
        {"\x1B[01;31m\x1B[KUserErrorX\x1B[m\x1B[K", "UserErrorX by code 1:12 UserErrorX\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("a code that is only part of a word is not found") {
    const std::string text = GENERATE(as<std::string>{}, "UserErrorXs", "MyUserErrorX", "UserErrorX2", "User ErrorX",
                                      "dashed symptom here", "Old", "");

    CHECK(found_in(guides().knowledge(), text).sightings.empty());
}

TEST_CASE("a place is a line and a column of code points") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"a\nb UserErrorX", "UserErrorX by code 2:3 UserErrorX\n"},
        {"a\r\n\r\nUserErrorX\r\n", "UserErrorX by code 3:1 UserErrorX\n"},
        {"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80 UserErrorX", "UserErrorX by code 1:5 UserErrorX\n"},
        {"\xEF\xBB\xBFUserErrorX", "UserErrorX by code 1:1 UserErrorX\n"},
        {"UserErrorX\nUserErrorX", "UserErrorX by code 1:1 UserErrorX\n"},
    }));
    CAPTURE(text);
    std::istringstream in(text);
    evidence::Reader reader(in);
    match::Scanner scanner(guides().knowledge());

    while (const auto piece = reader.next()) {
        scanner.read(*piece);
    }

    CHECK(told(scanner.finish()) == expected);
}

TEST_CASE("a message is found word by word") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"the agent x does not answer.", "UserErrorX by message 1:1 the agent x does not answer\n"},
        {"The agent \"web 01\"\n   does not\nanswer",
         "UserErrorX by message 1:1 The agent \"web 01\" does not answer\n"},
        {"> The *agent* does not answer", "UserErrorX by message 1:3 The *agent* does not answer\n"},
        {"The agent that does not does not answer",
         "UserErrorX by message 1:1 The agent that does not does not answer\n"},
        {"the the agent x does not answer", "UserErrorX by message 1:5 the agent x does not answer\n"},
        {R"("a\nThe agent x\r\ndoes not\nanswer")", "UserErrorX by message 1:5 The agent x\\r\\ndoes not\\nanswer\n"},
        {R"(error \u0027The agent x does not answer\u0027)",
         "UserErrorX by message 1:13 The agent x does not answer\n"},
        {"The agent 1 2 3 4 5 6 7 8 does not answer",
         "UserErrorX by message 1:1 The agent 1 2 3 4 5 6 7 8 does not answer\n"},
        {"The agent 1 2 3 4 5 6 7 8 9 does not answer", ""},
        {"The agent x does answer", ""},
        {"It is stuck at the start", "dashed-symptom-here by words 1:7 stuck at the start\n"},
        {"E Exception in Goal handler: 10.0.0.4 refused",
         "ExtensionY by signature 1:3 Exception in Goal handler: 10.0.0.4 refused\n"},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("a hole at the end of a message, or two in a row, do not hide it") {
    const auto* message = GENERATE("Lost the disk {}", "Lost the {} {} disk", "Lost the disk {} {}");
    CAPTURE(message);
    const Guides base((std::string(R"({"errors": [{"id": "E", "messages": [")") + message + R"("]}]})").c_str());

    CHECK(told(found_in(base.knowledge(), "We lost the disk today")) == "E by message 1:4 lost the disk\n");
}

TEST_CASE("pieces of any size give what the whole gives") {
    const std::string text =
        "\xEF\xBB\xBFjob \xE2\x80\x9CUserErrorX\xE2\x80\x9D/ExtensionY\r\n{\"m\": \"a\\nThe agent \\u0027x\\u0027 "
        "does\nnot answer\"}"
        " \x1B[31mOldX\x1B[0m Exception in a handler: b refused ExtensionZzzzzzz";
    const std::string whole = found(text);
    REQUIRE_FALSE(whole.empty());

    for (std::size_t at = 0; at <= text.size(); ++at) {
        match::Scanner scanner(guides().knowledge());
        scanner.read(std::string_view(text).substr(0, at));
        scanner.read(std::string_view(text).substr(at));
        CHECK(told(scanner.finish()) == whole);
    }
}

TEST_CASE("every sample that ships is found in one piece and byte by byte alike") {
    const Knowledge& knowledge = builtin::knowledge;
    for (const Entry& entry : knowledge.entries) {
        for (const std::string_view sample : entry.samples) {
            CAPTURE(sample);
            match::Scanner scanner(knowledge);

            for (const char c : sample) {
                scanner.read({&c, 1});
            }

            CHECK(told(scanner.finish()) == told(found_in(knowledge, sample)));
        }
    }
}

TEST_CASE("a name that is a word as well means its entry only where it is written as a code in a text about Azure") {
    static const Guides guides(R"({"subjects": [{"id": "azure", "ours": true, "words": ["azure"],
        "telling": ["azure", "vm"]}], "families": [{"prefix": "UserError", "text": "Yours."}], "errors": [
        {"id": "Conflict"}, {"id": "NotFound"}, {"id": "soft-delete"}, {"id": "SkuNotAvailable"},
        {"id": "UserErrorX"}, {"id": "VMExtensionHandlerFailedError"}]})");
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"conflict", "Conflict by code 1:1 conflict\n"},
        {" soft-delete, NotFound ", "soft-delete by code 1:2 soft-delete\nNotFound by code 1:15 NotFound\n"},
        {"There is a conflict between two drivers of the VM.", ""},
        {"notfound is no word on Azure", ""},
        {"File NotFound here", ""},
        {"Azure says NotFound here", "NotFound by code 1:12 NotFound\n"},
        {"{\"code\": \"Conflict\", \"message\": \"The VM is busy\"}", "Conflict by code 1:11 Conflict\n"},
        {"{\"code\": \"Conflict\", \"message\": \"x\"}", "perhaps Conflict by code 1:11 Conflict\n"},
        {"{\"reason\": \"Conflict\", \"message\": \"x\"}", ""},
        {"ErrorCode=notfound for the Azure VM", "NotFound by code 1:11 notfound\n"},
        {"we use soft-delete for Azure blobs", ""},
        {"SkuNotAvailable in some shop", "SkuNotAvailable by code 1:1 SkuNotAvailable\n"},
        {"skunotavailable in some shop", ""},
        {"we saw usererrorx again", "UserErrorX by code 1:8 usererrorx\n"},
        {"it is vmextensionhandlerfailederror",
         "VMExtensionHandlerFailedError by code 1:7 vmextensionhandlerfailederror\n"},
    }));
    CAPTURE(text);

    CHECK(told(found_in(guides.knowledge(), text)) == expected);
}

}  // namespace vmbackup_diag::tests::scanner_test
