// A day that is written is the day that is read.
#include "vmbackup_diag/model/days.hpp"
#include "support/catch.hpp"

namespace vmbackup_diag::tests::days_test {

using namespace std::chrono;

TEST_CASE("a day is written as it is read") {
    const auto [written, day] = GENERATE(table<std::string, sys_days>({
        {"1970-01-01", sys_days()},
        {"0099-03-09", sys_days(year(99) / 3 / 9)},
        {"2024-02-29", sys_days(year(2024) / 2 / 29)},
        {"2026-11-30", sys_days(year(2026) / 11 / 30)},
    }));

    CHECK(iso(day) == written);
    CHECK(day_of(written) == day);
}

TEST_CASE("what is no day of the calendar is not read as one") {
    const std::string text = GENERATE("", "2026-11", "2026-11-3", "2026-11-300", "2026/11/30", "2026-13-01",
                                      "2026-02-29", "2026-00-01", "20a6-11-30");
    CAPTURE(text);

    CHECK_FALSE(day_of(text));
}

}  // namespace vmbackup_diag::tests::days_test
