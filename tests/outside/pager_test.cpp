// When a pager is run, and with which words.
#include "vmbackup_diag/outside/pager.hpp"

#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::pager_test {
namespace {

using Words = std::vector<std::string>;

/// A terminal of 24 rows where these variables are set, and what its pager was given.
struct Desk {
    std::vector<std::pair<std::string, std::string>> variables;
    Words command = {};
    std::string text = {};
    bool can_run = true;

    [[nodiscard]] std::string variable(const char* name) const {
        const auto found = std::ranges::find(variables, name, [](const auto& one) { return one.first; });
        return found == variables.end() ? "" : found->second;
    }

    [[nodiscard]] outside::Surroundings surroundings() {
        return {.in_is_terminal = true,
                .out_is_terminal = true,
                .screen_size =
                    [] {
                        return std::optional<outside::ScreenSize>({24, 80});
                    },
                .variable = [this](const char* name) { return variable(name); },
                .is_set =
                    [this](const char* name) {
                        return std::ranges::find(variables, name, [](const auto& one) { return one.first; }) !=
                               variables.end();
                    },
                .page =
                    [this](const Words& words, const std::string& shown) {
                        command = words;
                        text = shown;
                        return can_run;
                    }};
    }
};

const Words explain{"explain", "UserErrorGuestAgentStatusUnavailable", "--color=never"};

}  // namespace

TEST_CASE("a pager is run as it is stated, and by a shell only where it takes one") {
    CHECK(outside::pager_command("less -FRX") == Words{"less", "-FRX"});
    CHECK(outside::pager_command("  most ") == Words{"most"});
    CHECK(outside::pager_command("").empty());
    CHECK(outside::pager_command(" ").empty());
    CHECK(outside::pager_command("cat").empty());
    CHECK(outside::pager_command("less | head") == Words{"sh", "-c", "less | head"});
    CHECK(outside::pager_command("LESS=-R less") == Words{"sh", "-c", "LESS=-R less"});
    CHECK(outside::pager_command("less; $(x)") == Words{"sh", "-c", "less; $(x)"});
}

TEST_CASE("a long result goes through the pager at a terminal, whole") {
    const std::string plain = run(explain).output;
    Desk desk{{{"TERM", "xterm"}}};

    const Outcome outcome = run(explain, "", desk.surroundings());

    CHECK(outcome.status == 0);
    CHECK(outcome.output.empty());
    CHECK(desk.command == Words{"less", "-FRX"});
    CHECK(desk.text == plain);
}

TEST_CASE("nothing goes through a pager where nobody wants one") {
    struct Example {
        std::vector<std::pair<std::string, std::string>> variables;
        Words more;
    };
    const auto [variables, more] = GENERATE(values<Example>({
        {{{"TERM", "dumb"}}, {}},
        {{}, {}},
        {{{"TERM", "xterm"}, {"PAGER", ""}}, {}},
        {{{"TERM", "xterm"}, {"PAGER", "cat"}}, {}},
        {{{"TERM", "xterm"}, {"CI", "true"}}, {}},
        {{{"TERM", "xterm"}, {"ACCESSIBLE", "1"}}, {}},
        {{{"TERM", "xterm"}}, {"--linear"}},
        {{{"TERM", "xterm"}}, {"--no-input"}},
        {{{"TERM", "xterm"}}, {"--json"}},
    }));
    Words arguments = explain;
    arguments.insert(arguments.end(), more.begin(), more.end());
    Desk desk{variables};

    const Outcome outcome = run(arguments, "", desk.surroundings());

    CHECK(outcome.output == run(arguments).output);
    CHECK(desk.command.empty());
}

TEST_CASE("what fits on the screen, and what no pager could show, is printed") {
    Desk desk{{{"TERM", "xterm"}}};
    const Words unknown{"explain", "NoSuchCodeAtAll", "--color=never"};
    CHECK(run(unknown, "", desk.surroundings()).output == run(unknown).output);
    CHECK(desk.command.empty());

    Desk without{{{"TERM", "xterm"}, {"PAGER", "no-such-program"}}};
    without.can_run = false;
    CHECK(run(explain, "", without.surroundings()).output == run(explain).output);
    CHECK(without.command == Words{"no-such-program"});
}

}  // namespace vmbackup_diag::tests::pager_test
