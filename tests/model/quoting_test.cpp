// Quotes as each shell reads them.
#include "vmbackup_diag/model/quoting.hpp"

#include <string>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::quoting_test {
namespace {

/// A letter for each sign: plain, Opens, quoted, Closes, and \ with what it takes the meaning from.
std::string signs(std::string_view text, Shell shell) {
    Quoting quoting(shell);
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n) {
        switch (quoting.read(text[n])) {
            case Quoting::Sign::plain: out += 'p'; break;
            case Quoting::Sign::opens: out += 'O'; break;
            case Quoting::Sign::quoted: out += 'q'; break;
            case Quoting::Sign::closes: out += 'C'; break;
            case Quoting::Sign::escapes:
                out += "\\.";
                ++n;
                break;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("a quote opens and closes as its shell has it, and an escape takes the meaning from what follows") {
    struct Example {
        Shell shell;
        const char* text;
        const char* signs;
        bool is_open;
    };
    const auto [shell, text, read, is_open] = GENERATE(values<Example>({
        {Shell::bash, "a 'b' c", "ppOqCpp", false},
        {Shell::bash, "a \"b' c", "ppOqqqq", true},
        {Shell::bash, "a 'b\" c'", "ppOqqqqC", false},
        {Shell::bash, "\"a\\\"b\"", "Oq\\.qC", false},
        {Shell::bash, "a\\'b", "p\\.p", false},
        {Shell::bash, "'a\\'b", "OqqCp", false},
        {Shell::powershell, "\"a`\"b\"", "Oq\\.qC", false},
        {Shell::powershell, "'a`'b", "OqqCp", false},
        {Shell::powershell, "\"C:\\\" b", "OqqqCpp", false},
        {Shell::cmd, "it's", "pppp", false},
        {Shell::cmd, "a^\"b", "p\\.p", false},
        {Shell::cmd, "\"a^\" b", "OqqCpp", false},
        {Shell::cmd, "\"C:\\a\\\"", "OqqqqqC", false},
    }));
    CAPTURE(text);

    CHECK(signs(text, shell) == read);
    CHECK(ends_in_quotes(text, shell) == is_open);
}

TEST_CASE("only between single quotes means nothing but their end anything") {
    Quoting quoting(Shell::bash);
    (void)quoting.read('\'');
    CHECK(quoting.is_literal());
    (void)quoting.read('\'');
    (void)quoting.read('"');
    CHECK(quoting.is_open());
    CHECK_FALSE(quoting.is_literal());
}

TEST_CASE("an escape at the end of a text opens nothing") {
    CHECK_FALSE(ends_in_quotes("a\\", Shell::bash));
    CHECK(ends_in_quotes("\"a\\", Shell::bash));
}

}  // namespace vmbackup_diag::tests::quoting_test
