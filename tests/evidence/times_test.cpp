// Times are read in every form in which Azure's tools write them, and nothing else is taken for one.
#include <sstream>

#include "support/catch.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::tests::times_test {
namespace {

/// In seconds since 1970; -1 for none.
std::int64_t begin_of_job(const std::string& time) {
    std::istringstream in("[{\"jobType\": \"x\", \"startTime\": \"" + time + "\"}]");
    evidence::Reader reader(in);
    std::int64_t found = -2;
    evidence::read_jobs(
        reader, {[&](const evidence::Job& job) { found = job.begun ? job.begun->time_since_epoch().count() : -1; },
                 [](Place, const std::string&) {}});
    return found;
}

}  // namespace

TEST_CASE("a time is the same in every form") {
    const std::string time = GENERATE(as<std::string>{}, "2026-08-01T01:00:12Z", "2026-08-01T01:00:12.1234567+00:00",
                                      "2026-08-01 01:00:12", "2026-08-01T03:00:12+02:00", "2026-07-31T20:00:12-0500",
                                      "8/1/2026, 1:00:12.123 AM", "8/1/2026 1:00:12", "/Date(1785546012123)/");
    CAPTURE(time);

    CHECK(begin_of_job(time) == 1785546012);
}

TEST_CASE("noon and midnight are told apart") {
    CHECK(begin_of_job("1/2/1970, 12:00:00 AM") == 86400);
    CHECK(begin_of_job("1/2/1970, 12:00:00 PM") == 86400 + 43200);
}

TEST_CASE("what is no time gives none") {
    const std::string time = GENERATE(as<std::string>{}, "yesterday", "2026-13-01T01:00:00Z", "2026-02-30T01:00:00Z",
                                      "2026-08-257T01:00:00Z", "99999-08-01T01:00:00Z", "2026-08-01",
                                      "2026-08-01T25:00:00Z", "/Date(x)/", "/Date(-1)/", "-5", "8/1", "");
    CAPTURE(time);

    CHECK(begin_of_job(time) == -1);
}

}  // namespace vmbackup_diag::tests::times_test
