// Lines that come at once are answers, or one text.
#include "vmbackup_diag/typing/typed_ahead.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::typed_ahead_test {
namespace {

using typing::KeyKind;
using typing::KeyPress;

/// As a terminal sends it that does not say what is pasted.
std::deque<KeyPress> keys_of(std::string_view typed) {
    typing::KeyDecoder decoder;
    const auto keys = decoder.take(typed);
    return {keys.begin(), keys.end()};
}

std::string shown(const std::deque<KeyPress>& keys) {
    std::string out;
    for (const KeyPress& key : keys) {
        out += key.kind == KeyKind::text    ? fmt::format("[{}]", key.text)
               : key.kind == KeyKind::enter ? "Enter "
                                            : "key ";
    }
    return out;
}

}  // namespace

TEST_CASE("lines that cannot all be answers are one text, whether or not the last one has its end") {
    struct Example {
        const char* bytes;
        const char* keys;
        const char* typed = "";
    };
    const auto [bytes, keys, typed] = GENERATE(values<Example>({
        {"\r1\r2\rb 3\r?\r", "Enter [1]Enter [2]Enter [b 3]Enter [?]Enter "},
        {"The VM agent is not ready at all.\r", "[The VM agent is not ready at all.]Enter "},
        {"Error\rThe VM agent is not ready.\r", "[Error\nThe VM agent is not ready.]Enter "},
        {"Error\rThe VM agent is not ready.", "[Error\nThe VM agent is not ready.]"},
        {"The VM agent is not ready.\r\r1\r", "[The VM agent is not ready.\n\n1]Enter "},
        {"The VM agent is not ready.\r\x1B[B\r", "[The VM agent is not ready.]Enter key Enter "},
        {"\x1B[200~Error\rThe VM agent is not ready.\r\x1B[201~\r1\r",
         "[Error\rThe VM agent is not ready.\r]Enter [1]Enter "},
        {"ady.\r1\r", "[ady.\n1]Enter ", "The VM agent is not re"},
        {"\r", "Enter ", "The VM agent is not ready."},
    }));
    CAPTURE(bytes);

    CHECK(shown(with_pasted_lines_together(keys_of(bytes), typed)) == keys);
}

}  // namespace vmbackup_diag::tests::typed_ahead_test
