#include "vmbackup_diag/evidence/jobs.hpp"

#include <fmt/format.h>

#include "feed.hpp"
#include "job_lists.hpp"
#include "json_blanks.hpp"
#include "json_start.hpp"
#include "scalars.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Where the list begins. The first value of one may be no job, as null.
std::optional<std::size_t> start_of_list(std::string_view text) {
    const std::size_t first = behind_blanks(text, 0);
    const std::size_t value = behind_blanks(text, first + 1);
    if (value < text.size() && text[first] == '[') {
        const Scalar scalar = scalar_at(text, value);
        const std::size_t next = behind_blanks(text, scalar.end);
        if (scalar.outcome == Scalar::Outcome::whole && text.substr(next).starts_with(',')) {
            return first;
        }
    }
    return start_of_json(text);
}

}  // namespace

void read_jobs(Reader& reader, const JobSink& sink) {
    Feed feed(reader);
    DatedJobs jobs(sink);
    feed.more();
    const auto begin = start_of_list(feed.rest());
    if (begin) {
        feed.pass(*begin);
        JsonJobs(feed, jobs).read();
    } else if (const auto rows = table(feed.rest())) {
        read_table_of_jobs(feed, *rows, jobs);
    } else if (!read_lined_jobs(feed, jobs)) {
        const bool is_empty = !feed.pass_all_of(json_blanks);
        sink.refuse(feed.place(),
                    fmt::format("expected JSON, YAML, a list of PowerShell, or a table with a header that "
                                "names the fields of jobs{}",
                                is_empty ? ", found an empty input" : ""));
    }
    jobs.finish();
}

}  // namespace vmbackup_diag::evidence
