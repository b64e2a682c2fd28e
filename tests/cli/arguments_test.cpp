// What is wrong with a command line, and that its words are taken for what they are.
#include "support/catch.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::arguments_test {

TEST_CASE("a word that a command has no place for is told of, with the option it may have been meant for") {
    struct Example {
        std::vector<std::string> arguments;
        const char* errors;
    };
    const auto [arguments, errors] = GENERATE(values<Example>({
        {{"wizard", "UserErrorGuestAgentStatusUnavailable"},
         "vmbackup-diag: wizard has no place for \"UserErrorGuestAgentStatusUnavailable\"\n"
         "did you mean \"vmbackup-diag wizard --at UserErrorGuestAgentStatusUnavailable\"?\n"},
        {{"wizard", "c1:2026.11:start:::abcd"},
         "vmbackup-diag: wizard has no place for \"c1:2026.11:start:::abcd\"\n"
         "did you mean \"vmbackup-diag wizard --case c1:2026.11:start:::abcd\"?\n"},
        {{"list", "vss"},
         "vmbackup-diag: list has no place for \"vss\"\ndid you mean \"vmbackup-diag list --category vss\"?\n"},
        {{"list", "backup"},
         "vmbackup-diag: list has no place for \"backup\"\ndid you mean \"vmbackup-diag list --operation "
         "backup\"?\n"},
        {{"list", "linux"},
         "vmbackup-diag: list has no place for \"linux\"\ndid you mean \"vmbackup-diag list --os linux\"?\n"},
        {{"list", "everything"},
         "vmbackup-diag: list has no place for \"everything\"\nvmbackup-diag help list tells what it takes\n"},
        {{"kb", "stats", "foo"},
         "vmbackup-diag: kb stats has no place for \"foo\"\ndid you mean \"vmbackup-diag kb stats --kb foo\"?\n"},
        {{"kb", "graph", "vm-agent", "vss"},
         "vmbackup-diag: kb graph has no place for \"vss\"\nvmbackup-diag help kb graph tells what it takes\n"},
        {{"kb", "stub", "UserErrorA", "UserErrorB"},
         "vmbackup-diag: kb stub has no place for \"UserErrorB\"\nvmbackup-diag help kb stub tells what it takes\n"},
    }));
    CAPTURE(arguments);

    const Outcome outcome = run(arguments);

    CHECK(outcome.status == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == errors);
}

TEST_CASE("a program is told of a stray word as well") {
    const Outcome outcome = run({"wizard", "--json", "UserErrorGuestAgentStatusUnavailable"});
    CHECK(outcome.status == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors.starts_with("{\"schema\":\"vmbackup-diag/error/1\",\"status\":2,"));
}

TEST_CASE("a mistyped command gets its suggestion with what follows it") {
    struct Example {
        std::vector<std::string> arguments;
        const char* errors;
    };
    const auto [arguments, errors] = GENERATE(values<Example>({
        {{"wizrd", "--at", "vm-agent"},
         "vmbackup-diag: there is no command \"wizrd\"\ndid you mean \"vmbackup-diag wizard\"?\n"},
        {{"--os", "linux", "lsit", "--category", "vss"},
         "vmbackup-diag: there is no command \"lsit\"\ndid you mean \"vmbackup-diag list\"?\n"},
        {{"kb", "lnt", "x"},
         "vmbackup-diag: there is no command \"kb lnt\"\ndid you mean \"vmbackup-diag kb lint\"?\n"},
        {{"kb", "x"},
         "vmbackup-diag: there is no command \"kb x\"\nexpected one of lint, stats, graph, show, stub, schema\n"},
        {{"kb"},
         "vmbackup-diag: kb needs to be told what: lint, stats, graph, show, stub or schema\n"
         "vmbackup-diag --help lists the commands and options\n"},
        {{"lost", "--jsn"}, "vmbackup-diag: there is no option --jsn\ndid you mean --json?\n"},
    }));
    CAPTURE(arguments);

    const Outcome outcome = run(arguments);

    CHECK(outcome.status == 2);
    CHECK(outcome.errors == errors);
}

TEST_CASE("words that say nothing and begin with what is nearly a command are looked at, and the command is named") {
    const Outcome meant = run({"serch", "disk", "full"});
    CHECK(meant.status == 1);
    CHECK(meant.output == run({"serch disk full"}).output);
    CHECK(meant.errors == "vmbackup-diag: \"serch\" is no command; did you mean \"vmbackup-diag search disk full\"?\n");

    CHECK(run({"lost", "connection", "to", "vm"}).errors.empty());
    CHECK(run({"job", "never", "ends"}).errors.empty());
}

TEST_CASE("a command's name behind another word is a word") {
    const auto* name = GENERATE("list", "wizard", "jobs", "search", "help", "kb", "explain");
    CAPTURE(name);

    const Outcome outcome = run({"cannot", name, "recovery", "points"});

    CHECK(outcome.output == run({std::string("cannot ") + name + " recovery points"}).output);
    CHECK(outcome.errors.empty());
}

TEST_CASE("knowledge without the guide that a conversation begins with says so") {
    CHECK(run({"--no-builtin-kb", "--kb", VMBACKUP_DIAG_TESTS "/knowledge/small.json", "wizard"}).errors ==
          "vmbackup-diag: this knowledge has no guide \"start\" to begin at\n"
          "begin at a code or guide of it with --at, or leave out --no-builtin-kb\n");
}

}  // namespace vmbackup_diag::tests::arguments_test
