// Commands stand inside each other, as far as people nest them.
#include "validate/command_words.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::command_words_test {
namespace {

/// So many commands inside each other.
std::string nested(std::size_t depth) {
    std::string begin;
    std::string end;
    for (std::size_t n = 0; n < depth; ++n) {
        begin += "echo \"$(";
        end += ")\"";
    }
    return begin + "ls" + end;
}

}  // namespace

TEST_CASE("a command inside a command is one of its own") {
    const std::string text = nested(2);
    const std::vector<validate::CommandWords> commands{
        {"ls"}, {"echo", "\"$(ls)\""}, {"echo", "\"$(echo \"$(ls)\")\""}};

    CHECK(validate::commands_in(text, Shell::bash) == commands);
}

TEST_CASE("in the quotes of cmd nothing escapes") {
    const std::vector<validate::CommandWords> commands{{"echo", "\"a^\""}, {"dir"}};

    CHECK(validate::commands_in("echo \"a^\" & dir", Shell::cmd) == commands);
}

TEST_CASE("what is nested without end costs no more than a few times its length") {
    const std::string text = nested(5000);

    std::size_t looked_at = 0;
    for (const validate::CommandWords& command : validate::commands_in(text, Shell::bash)) {
        for (const std::string_view word : command) {
            looked_at += word.size();
        }
    }

    CHECK(looked_at < 100 * text.size());
}

}  // namespace vmbackup_diag::tests::command_words_test
