// Jobs in records that are written line by line, read as the lines come.
#include <fmt/format.h>

#include "job_lists.hpp"
#include "lined_records.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Nobody writes longer ones; what is in one behind that counts as the next.
constexpr std::size_t longest_line = 1 << 20;

/// The line with which the rest of the text begins, read whole.
std::string_view next_line(Feed& feed) {
    while (feed.rest().find('\n') == std::string_view::npos && feed.rest().size() < longest_line && feed.more()) {
    }
    return feed.rest().substr(0, feed.rest().find('\n')).substr(0, longest_line);
}

std::vector<Leaf> leaves_of(const Record& record) {
    std::vector<Leaf> leaves;
    for (const Member& member : record.members) {
        leaves.push_back({.name = member.key,
                          .owner = member.owner,
                          .text = member.value,
                          .depth = member.is_shallow ? 0 : deepest_of_the_job + 1});
    }
    return leaves;
}

}  // namespace

bool read_lined_jobs(Feed& feed, DatedJobs& jobs) {
    JobRecord job_record;
    const auto records = lined_records(
        feed.rest(), {.take =
                          [&](const Record& record) {
                              if (Job* job = job_record.job(leaves_of(record))) {
                                  jobs.take(*job, job_record.begun());
                              } else {
                                  jobs.refuse({.line = record.span.begin},
                                              "expected a job, found something with neither its state nor an error");
                              }
                          },
                      .refuse =
                          [&](std::size_t line, std::string_view expected) {
                              jobs.refuse({.line = line}, fmt::format("expected {}", expected));
                          }});
    if (records == nullptr) {
        return false;
    }
    while (!feed.rest().empty() || feed.more()) {
        const std::string_view line = next_line(feed);
        const bool is_ended = feed.rest().substr(line.size()).starts_with('\n');
        records->add(line, feed.place().line);
        feed.pass(line.size() + (is_ended ? 1 : 0));
    }
    records->finish();
    return true;
}

}  // namespace vmbackup_diag::evidence
