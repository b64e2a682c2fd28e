// The times with which lines of logs begin.
#include "evidence/stamps.hpp"

#include <string>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::stamps_test {

using evidence::StampForm;

TEST_CASE("a time is known by its form, and ends where its fraction does") {
    struct Example {
        const char* text;
        StampForm form;
        const char* stamp;
    };
    const auto [text, form, written] = GENERATE(values<Example>({
        {"2026-08-01 02:00:10.1 [a]", StampForm::dashed, "2026-08-01 02:00:10.1"},
        {"2026-08-01\t02:00:10.123456\ta", StampForm::dashed, "2026-08-01\t02:00:10.123456"},
        {"2026/08/01 02:00:10.1 Info", StampForm::slashed, "2026/08/01 02:00:10.1"},
        {"2026-08-01T02:00:10.1Z INFO", StampForm::utc, "2026-08-01T02:00:10.1Z"},
        {"2026-08-01 02:00:10. a", StampForm::dashed, "2026-08-01 02:00:10."},
        {"2026-08-01T02:00:10.1+02:00", StampForm::none, ""},
        {"2026-08-01T02:00:10.1", StampForm::none, ""},
        {"2026/08/01T02:00:10.1Z", StampForm::none, ""},
        {"2026-08/01 02:00:10.1", StampForm::none, ""},
        {"2026-08-01 02:00:10,1 a", StampForm::none, ""},
        {"2026-08-01 02:00:10", StampForm::none, ""},
        {"", StampForm::none, ""},
    }));
    CAPTURE(text);

    const evidence::Stamp stamp = evidence::stamp_at(text, 0);

    CHECK(stamp.form == form);
    CHECK(std::string(text).substr(0, stamp.end) == written);
}

TEST_CASE("a time may stand behind anything but a digit, which would be of its year") {
    const std::string stamp = "2026-08-01 02:00:10.1 a";
    CHECK(evidence::stamp_at("> " + stamp, 2).form == StampForm::dashed);
    CHECK(evidence::stamp_at("a" + stamp, 1).end == 1 + stamp.size() - 2);
    CHECK(evidence::stamp_at("1" + stamp, 1).form == StampForm::none);
}

TEST_CASE("the later of two times is the greater one, and within a month they are as many seconds apart as they say") {
    struct Example {
        const char* sooner;
        const char* later;
        evidence::LogTime seconds;
    };
    const auto [sooner, later, seconds] = GENERATE(values<Example>({
        {"2026-08-01 02:00:10", "2026-08-01 02:00:11", 1},
        {"2026-08-01 02:00:59", "2026/08/01 02:01:00", 1},
        {"2026-08-01 23:59:59", "2026-08-02T00:00:00", 1},
        {"2026-08-01 02:00:10", "2026-08-03 02:00:10", 2 * 24 * 60 * 60},
        {"2026-08-31 23:59:59", "2026-09-01 00:00:00", 1},
        {"2026-12-31 23:59:59", "2027-01-01 00:00:00", 1},
    }));
    CAPTURE(sooner, later);

    CHECK(*evidence::time_of(later) - *evidence::time_of(sooner) == seconds * evidence::a_second);
}

TEST_CASE("what has something else where a time has digits is none") {
    const auto* text = GENERATE("x026-08-01 02:00:10", "2026-O8-01 02:00:10", "2026-08-01 02:00:1x",
                                "2026-08-01 0\xB2:00:10", "                   ");
    CAPTURE(text);

    CHECK_FALSE(evidence::time_of(text));
}

TEST_CASE("a line begins with a time of day where one stands near its beginning, whatever the date is like") {
    struct Example {
        std::string line;
        bool has_one;
    };
    const auto [line, has_one] = GENERATE(values<Example>({
        {"02:00:10 a", true},
        {"Aug  1 02:00:00 web01 CRON[7]: (root)", true},
        {"[Sat, 01 Aug 2026 02:00:10 GMT] a", true},
        {"01.08.2026, 02:00:10", true},
        {"2:00:10 in the night", false},
        {"02:00 a", false},
        {"at 2:0:10", false},
        {"a::b 10:3:21", false},
        {"00:0d:3a:1b:2c:33 is an address", false},
        {std::string(62, '.') + "02:00:10", false},
        {"", false},
    }));
    CAPTURE(line);

    CHECK(evidence::has_time_of_day(line) == has_one);
}

}  // namespace vmbackup_diag::tests::stamps_test
