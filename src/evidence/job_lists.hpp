// Lists of jobs in the forms that they have: JSON, one value or many, and tables as text.
#pragma once

#include <optional>

#include "dated_jobs.hpp"
#include "feed.hpp"
#include "job_record.hpp"
#include "record_forms.hpp"
#include "table.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {

class JsonJobs {
  public:
    JsonJobs(Feed& feed, DatedJobs& jobs) : feed_(feed), jobs_(jobs) {}

    /// Reads all values up to the end of the text.
    void read();

  private:
    [[nodiscard]] std::optional<char> next();
    [[nodiscard]] Look look();
    void read_record();
    void take();
    void read_list();
    void read_behind_list();
    void refuse_page(std::string_view member, std::string_view value, Place place);
    void refuse_broken();
    void refuse_other();
    void refuse(std::string_view piece);

    Feed& feed_;
    DatedJobs& jobs_;
    RecordForms forms_;
    JobRecord record_;
    std::vector<Leaf> leaves_;
    std::vector<std::string> columns_;  ///< of the table whose rows are read; empty outside of one
    std::size_t depth_ = 0;             ///< lists around what is read
    std::size_t line_ = 0;              ///< of the value that is read
    std::size_t indent_ = 1;            ///< the column in which the first value of that line begins
    bool is_cut_off_ = false;           ///< it was told that the text ends too early
};

void read_table_of_jobs(Feed& feed, Table table, DatedJobs& jobs);

/// Reads records that are written in lines; false, and reads nothing, where the text is none of them.
[[nodiscard]] bool read_lined_jobs(Feed& feed, DatedJobs& jobs);

}  // namespace vmbackup_diag::evidence
