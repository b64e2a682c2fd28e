// Two names in front of lines, or above them, are two machines; what differs from line to line of one log is no name.
#include "evidence/machines.hpp"

#include "evidence/machine_names.hpp"
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::machines_test {

TEST_CASE("what stands in front of a line is a name where it is of no single line") {
    struct Example {
        const char* prefix;
        const char* names;
    };
    const auto [prefix, names] = GENERATE(values<Example>({
        {"web01: ", "web01 "},
        {"[WEB-01.contoso.com] ", "web-01.contoso.com "},
        {"10.0.0.4: ", "10.0.0.4 "},
        {"web_1  | ", "web_1 "},
        {"Aug  1 02:00:00 web01 python3[812]: ", "web01 "},
        {"2026-08-01T02:00:00.123456+02:00 web01 waagent: ", "web01 waagent "},
        {"<134>1 2026-08-01T02:00:00.1Z web01 waagent 812 - - ", "web01 waagent "},
        {"Sat Aug  1 02:00:00 PM UTC 2026 ", ""},
        {"/var/log/azure/extension.log.1:12:", "var log azure extension.log "},
        {"web01/waagent.log-20260801.gz:12:", "web01 waagent.log "},
        {"2026-08-01T02:00:00.123456789Z stderr F ", ""},
        {"warning 7f9c2b4a1d3e 12345678-1234-1234-1234-1234567890ab ", ""},
        {"<li value=\"12\">", ""},
        {"    12\t> > | ", ""},
        {"", ""},
    }));
    CAPTURE(prefix);

    CHECK(evidence::names_in_front(prefix) == names);
}

TEST_CASE("what stands above lines may say whose they are") {
    struct Example {
        const char* line;
        const char* names;
    };
    const auto [line, names] = GENERATE(values<Example>({
        {"web01 | CHANGED | rc=0 >>\n", "web01 "},
        {"ok: [web01] => {\n", "web01 "},
        {"==> web01/extension.log <==\n", "web01 extension.log "},
        {"root@web01:~# cat extension.log\n", "web01 "},
        {"[azureuser@web01 ~]$ journalctl -u walinuxagent\n", "web01 "},
        {"    \"Computer\": \"web01\",\n", "web01 "},
        {"    \"id\": \"web01\",\n", ""},
        {"bob@contoso.com says: it costs $5\n", ""},
        {"Traceback (most recent call last):\n", ""},
        {"\n", ""},
    }));
    CAPTURE(line);

    CHECK(evidence::names_above(line) == names);
}

TEST_CASE("so many machines are told apart, and who has no name is the first one") {
    evidence::Machines machines;

    CHECK(machines.of("", false) == 0);
    CHECK(machines.of("web01: ", false) == 0);
    CHECK(machines.of("db01: ", false) == 1);
    CHECK(machines.of("> ", false) == 0);
    CHECK(machines.of("WEB01: ", false) == 0);
    CHECK(machines.of(R"({"id": "a1", "host": "db01", "message": ")", false) == 1);
    machines.say_above("db01 ");
    CHECK(machines.of("", false) == 1);
    for (const char* name : {"c: ", "vm2: ", "vm3: ", "vm4: ", "vm5: ", "vm6: ", "vm7: "}) {
        CHECK(machines.of(name, false) < 8);
    }
    CHECK(machines.of("vm8: ", false) == std::nullopt);
    CHECK(machines.of("vm7: ", false) == 7);
}

TEST_CASE("a machine is another one while its clock is ahead") {
    evidence::Machines machines;

    CHECK(machines.of("", false) == 0);
    CHECK(machines.of("", true) == 1);
    CHECK(machines.of("", false) == 0);
    CHECK(machines.of("web01: ", true) == 1);
    CHECK(machines.is_ahead(1));
    CHECK_FALSE(machines.is_ahead(0));
}

}  // namespace vmbackup_diag::tests::machines_test
