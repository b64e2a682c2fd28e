// Times are read in every form in which Azure's tools write them, and nothing else is taken for one.
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::tests::times_test {
namespace {

/// In seconds since 1970; -1 for none.
std::vector<std::int64_t> begins_of_jobs(const std::vector<std::string>& times) {
    std::string list;
    for (const std::string& time : times) {
        list += "{\"jobType\": \"x\", \"startTime\": \"" + time + "\"}\n";
    }
    std::istringstream in(list);
    evidence::Reader reader(in);
    std::vector<std::int64_t> found;
    evidence::read_jobs(reader, {[&](const evidence::Job& job) {
                                     found.push_back(job.begun ? job.begun->time_since_epoch().count() : -1);
                                 },
                                 [](Place, const std::string&) {}});
    return found;
}

std::int64_t begin_of_job(const std::string& time) { return begins_of_jobs({time}).at(0); }

}  // namespace

TEST_CASE("a time is the same in every form") {
    const std::string time =
        GENERATE(as<std::string>{}, "2026-08-01T01:00:12Z", "2026-08-01T01:00:12.1234567+00:00", "2026-08-01 01:00:12",
                 "2026-08-01T03:00:12+02:00", "2026-07-31T20:00:12-0500", "8/1/2026, 1:00:12.123 AM",
                 "/Date(1785546012123)/", "2026/08/01 01:00:12", "01.08.2026 01:00:12", "1.8.2026, 1:00:12");
    CAPTURE(time);

    CHECK(begin_of_job(time) == 1785546012);
}

TEST_CASE("what is written where there is no date is none") {
    CHECK(begin_of_job("0001-01-01T00:00:00Z") == -1);
    CHECK(begin_of_job("1.2.3 4:05") == -1);
}

TEST_CASE("noon and midnight are told apart") {
    CHECK(begin_of_job("2/2/1970, 12:00:00 AM") == 32 * 86400);
    CHECK(begin_of_job("2/2/1970, 12:00:00 PM") == 32 * 86400 + 43200);
}

TEST_CASE("a date whose order cannot be told is no time, unless another date of the list shows the order") {
    using Times = std::vector<std::int64_t>;
    constexpr std::int64_t day = 86400;
    constexpr std::int64_t january = 1767225600;  // 2026-01-01T00:00:00Z
    constexpr std::int64_t second_of_january = january + day;
    constexpr std::int64_t february = january + 31 * day;
    constexpr std::int64_t end_of_january = january + 30 * day;

    CHECK(begins_of_jobs({"01/02/2026 00:00:00"}) == Times{-1});
    CHECK(begins_of_jobs({"2/2/2026 00:00:00"}) == Times{february + day});
    CHECK(begins_of_jobs({"01/02/2026 00:00:00", "31/01/2026 00:00:00", "01/02/2026 00:00:00"}) ==
          Times{february, end_of_january, february});
    CHECK(begins_of_jobs({"1/2/2026 12:00:00 AM", "1/31/2026 12:00:00 AM"}) ==
          Times{second_of_january, end_of_january});
    CHECK(begins_of_jobs({"1/2/2026 0:00", "2026-01-31T00:00:00Z"}) == Times{end_of_january, -1});
}

TEST_CASE("jobs are not held back without end for a date that shows the order") {
    std::vector<std::string> times(20'000, "1/2/2026 0:00");
    times.emplace_back("1/31/2026 0:00");
    times.emplace_back("1/2/2026 0:00");

    const auto begins = begins_of_jobs(times);

    CHECK(begins.size() == times.size());
    CHECK(begins.front() == -1);
    CHECK(begins.back() == 1767225600 + 86400);
}

TEST_CASE("what is no time gives none") {
    const std::string time = GENERATE(as<std::string>{}, "yesterday", "2026-13-01T01:00:00Z", "2026-02-30T01:00:00Z",
                                      "2026-08-257T01:00:00Z", "99999-08-01T01:00:00Z", "2026-08-01",
                                      "2026-08-01T25:00:00Z", "/Date(x)/", "/Date(-1)/", "-5", "8/1", "");
    CAPTURE(time);

    CHECK(begin_of_job(time) == -1);
}

}  // namespace vmbackup_diag::tests::times_test
