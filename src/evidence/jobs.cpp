#include "vmbackup_diag/evidence/jobs.hpp"

#include <fmt/format.h>

#include "feed.hpp"
#include "job_lists.hpp"
#include "json_blanks.hpp"
#include "json_start.hpp"

namespace vmbackup_diag::evidence {

void read_jobs(Reader& reader, const JobSink& sink) {
    Feed feed(reader);
    feed.more();
    const auto begin = start_of_json(feed.rest());
    if (begin) {
        feed.pass(*begin);
        JsonJobs(feed, sink).read();
    } else if (const auto rows = table(feed.rest())) {
        read_table_of_jobs(feed, *rows, sink);
    } else if (feed.pass_all_of(json_blanks)) {
        sink.refuse(feed.place(), "expected JSON, or a table with a header that names the fields of jobs");
    }
}

}  // namespace vmbackup_diag::evidence
