// One number has many forms: hexadecimal, decimal, signed. Where it is not distinctive, a word has to stand by.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"

namespace vmbackup_diag::tests::numbers_test {
namespace {

const Guides& guides() {
    static const Guides guides(R"({"errors": [
        {"id": "Writer", "numbers": [{"value": "0x800423F4"}]},
        {"id": "Access", "numbers": [{"value": "5", "beside": ["VSS", "COM"]}]},
        {"id": "Small", "numbers": [{"value": "0x0004230A"}]},
        {"id": "Signed", "numbers": [{"value": "-2147024891"}]}]})");
    return guides;
}

}  // namespace

TEST_CASE("a number is found in each of its forms") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"Last error 0x800423F4", "Writer by number 1:12 0x800423F4\n"},
        {"[0X800423f4]", "Writer by number 1:2 0X800423f4\n"},
        {"HRESULT=2147754996;", "Writer by number 1:9 2147754996\n"},
        {"HRESULT -2147212300", "Writer by number 1:10 2147212300\n"},
        {"0x80070005", "Signed by number 1:1 0x80070005\n"},
        {"(-2147024891)", "Signed by number 1:3 2147024891\n"},
        {"2147024891", ""},
        {"0x800423F40", ""},
        {"10x800423F4", ""},
        {"800423", ""},
        {"4294967301 18446744073709551621", ""},
        {"error 5", ""},
        {"vss error 5", "Access by number 1:11 5\n"},
        {"COM+ returned 0x00000005", "Access by number 1:15 0x00000005\n"},
        {"5 VSS", ""},
        {"COMMAND 5", ""},
        {"hr 0x4230a", "Small by number 1:4 0x4230a\n"},
        {"271114", ""},
    }));
    CAPTURE(text);

    CHECK(told(found_in(guides().knowledge(), text)) == expected);
}

TEST_CASE("a word stands by a number up to 120 bytes before it") {
    const std::string near = "VSS" + std::string(110, ' ') + "5";
    const std::string far = "VSS" + std::string(130, ' ') + "5";

    CHECK(told(found_in(guides().knowledge(), near)) == "Access by number 1:114 5\n");
    CHECK(told(found_in(guides().knowledge(), far)).empty());
}

}  // namespace vmbackup_diag::tests::numbers_test
