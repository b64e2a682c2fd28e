// Text of any length and any bytes comes in pieces; marks of its encoding are left out.
#include "vmbackup_diag/evidence/reader.hpp"

#include <pthread.h>

#include <sstream>
#include <stdexcept>
#include <string>

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
    CHECK_FALSE(reader.end().failed);
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

constexpr std::size_t megabyte = 1 << 20;
constexpr std::size_t block = 1 << 18;

/// So many bytes of numbered lines, so that a part that is lost, doubled or in another place shows.
std::string numbered(std::size_t size) {
    std::string out;
    for (std::size_t n = 0; out.size() < size; ++n) {
        out += std::to_string(n) + "\n";
    }
    out.resize(size);
    return out;
}

/// Holds a text, and fails behind it.
class FailingAtEnd : public std::stringbuf {
  public:
    using std::stringbuf::stringbuf;

  protected:
    int_type underflow() override {
        const int_type c = std::stringbuf::underflow();
        return c == traits_type::eof() ? throw std::runtime_error("the disk is gone") : c;
    }
};

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

TEST_CASE("a long text, which is read ahead, is what was given, wherever it ends") {
    const std::size_t size = GENERATE(megabyte - 1, megabyte, megabyte + 1, megabyte + block - 1, megabyte + block,
                                      megabyte + block + 1, megabyte + 4 * block, 9 * megabyte + 77'777);
    const std::string text = numbered(size);

    CHECK((read_all(text) == text));
    CHECK((read_all(wide(text, false)) == text));
}

TEST_CASE("a long text is read where the system gives no thread") {
    pthread_attr_t usual;
    REQUIRE(pthread_getattr_default_np(&usual) == 0);
    pthread_attr_t too_much = usual;
    constexpr std::size_t more_than_there_is = std::size_t{1} << 46;
    REQUIRE(pthread_attr_setstacksize(&too_much, more_than_there_is) == 0);
    REQUIRE(pthread_setattr_default_np(&too_much) == 0);
    const std::string text = numbered(3 * megabyte);

    const std::string read = read_all(text);
    pthread_setattr_default_np(&usual);
    pthread_attr_destroy(&usual);

    CHECK((read == text));
}

TEST_CASE("a long text need not be read to its end") {
    std::istringstream in(numbered(20 * megabyte));
    evidence::Reader reader(in);
    for (int n = 0; n < 100; ++n) {
        CHECK(reader.next());
    }
}

TEST_CASE("that reading failed is told, at the start and far behind it") {
    const std::size_t size = GENERATE(as<std::size_t>{}, 0, 10, 2 * megabyte);
    FailingAtEnd buffer(numbered(size));
    std::istream in(&buffer);
    evidence::Reader reader(in);
    while (reader.next()) {
    }

    CHECK(reader.end().failed);
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
