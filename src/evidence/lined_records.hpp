// Records of jobs that are written line by line, so that only the next one shows where one ends: what PowerShell's
// Format-List and `az -o yaml` print.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "found.hpp"
#include "records.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// What becomes of each record, and of each line that belongs to none: where it begins, and what was expected.
struct RecordSink {
    std::function<void(const Record&)> take;
    std::function<void(std::size_t at, std::string_view expected)> refuse;
};

class LinedRecords {
  public:
    virtual ~LinedRecords() = default;

    /// The next line, and where it begins: at an offset, or at whatever else its reader counts by.
    virtual void add(std::string_view line, std::size_t at) = 0;

    /// There are no more lines.
    virtual void finish() = 0;
};

/// The reader for the form that the text has; null where it is none of jobs.
[[nodiscard]] std::unique_ptr<LinedRecords> lined_records(std::string_view text, RecordSink sink);

/// Whether the record tells how a job stands.
[[nodiscard]] bool is_of_a_job(const Record& record);

/// Adds what the records in a text of such a form say; false, and adds nothing, for a text of another.
[[nodiscard]] bool read_lined_records(std::string_view text, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
