// Text of any length and any bytes comes in pieces; marks of its encoding are left out.
#include "vmbackup_diag/evidence/reader.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::reader_test {
namespace {

std::string read_all(const std::string& bytes) {
    std::istringstream in(bytes);
    evidence::Reader reader(in);
    std::string out;
    while (const auto piece = reader.next()) {
        out += *piece;
    }
    CHECK_FALSE(reader.failed());
    return out;
}

/// The text, which is ASCII, in two bytes a letter.
std::string unmarked(const std::string& text, bool big_endian) {
    std::string out;
    for (const char c : text) {
        out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return out;
}

/// The same behind the mark of its encoding.
std::string wide(const std::string& text, bool big_endian) {
    return (big_endian ? "\xFE\xFF" : "\xFF\xFE") + unmarked(text, big_endian);
}

}  // namespace

TEST_CASE("colours are left out, wherever they stand and wherever a piece ends, and other escapes stay") {
    struct Example {
        std::string given;
        std::string read;
    };
    const std::string long_text(65'536 - 4, 'x');
    const auto [given, read] = GENERATE_COPY(values<Example>({
        {"UserError\x1B[01;31m\x1B[KFsFreeze\x1B[m\x1B[KFailed", "UserErrorFsFreezeFailed"},
        {long_text + "\x1B[01;31mred\x1B[m", long_text + "red"},
        {"a\x1B", "a\x1B"},
        {"a\x1B[1;", "a\x1B[1;"},
        {"\x1B[", "\x1B["},
        {"\x1B[m", ""},
        {"a\x1B]0;title\x07z", "a\x1B]0;title\x07z"},
        {"a\x1B[" + std::string(40, '1') + "m", "a\x1B[" + std::string(40, '1') + "m"},
        {"\x1B\x1B[mz", "\x1Bz"},
    }));
    CAPTURE(given.substr(given.size() - std::min<std::size_t>(given.size(), 20)));

    CHECK(read_all(given) == read);
}

TEST_CASE("what is read is what was given") {
    const std::string text = GENERATE(as<std::string>{}, "", "a", "a\r\nb", std::string("a\0b", 3), "\xFF", "\xFFx",
                                      "\xEF\xBB", std::string(200'000, 'x'), std::string(65'536, 'y'));

    CHECK(read_all(text) == text);
}

TEST_CASE("a byte order mark at the start is left out, and only there") {
    CHECK(read_all("\xEF\xBB\xBFweb01") == "web01");
    CHECK(read_all("\xEF\xBB\xBF").empty());
    CHECK(read_all("web\xEF\xBB\xBF") == "web\xEF\xBB\xBF");
}

TEST_CASE("what Windows PowerShell redirects into a file, UTF-16, is read as UTF-8") {
    const bool big_endian = GENERATE(false, true);
    const std::string long_text(150'001, 'z');

    CHECK(read_all(wide("Writer name: 'IIS'\r\n", big_endian)) == "Writer name: 'IIS'\r\n");
    CHECK(read_all(wide(long_text, big_endian)) == long_text);
    CHECK(read_all(wide("", big_endian)).empty());
}

TEST_CASE("UTF-16 without a byte order mark is known by its zero bytes") {
    const bool big_endian = GENERATE(false, true);
    const std::string long_text(150'001, 'z');

    CHECK(read_all(unmarked("name", big_endian)) == "name");
    CHECK(read_all(unmarked(long_text, big_endian)) == long_text);
}

TEST_CASE("zero bytes that stand anywhere are no UTF-16") {
    using namespace std::string_literals;
    const std::string bytes =
        GENERATE(as<std::string>{}, "a\0b\0c\0dd\0"s, "a\0bbbbbbb"s, "\0\0\0\0\0\0\0\0\0\0"s, "a\0b\0c\0"s);

    CHECK(read_all(bytes) == bytes);
}

TEST_CASE("UTF-16 beyond ASCII, and broken UTF-16, come out as UTF-8") {
    using namespace std::string_literals;

    CHECK(read_all("\xFF\xFE\xE4\x00\xAC\x20\x3D\xD8\x00\xDE"s) == "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80");
    CHECK(read_all("\xFF\xFE\x3D\xD8\x41\x00"s) ==
          "\xEF\xBF\xBD"
          "A");
    CHECK(read_all("\xFF\xFE\x00\xDE\x41"s) == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace vmbackup_diag::tests::reader_test
