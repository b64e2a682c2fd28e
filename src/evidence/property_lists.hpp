// Lists of properties as PowerShell's Format-List prints them: "Status : Failed", a record behind the other, with blank
// lines between them. Errors and other parts of a job that are printed behind it belong to it.
#pragma once

#include "lined_records.hpp"

namespace vmbackup_diag::evidence {

class PropertyLists final : public LinedRecords {
  public:
    explicit PropertyLists(RecordSink sink) : sink_(std::move(sink)) {}

    void add(std::string_view line, std::size_t at) override;
    void finish() override;

  private:
    [[nodiscard]] bool begins_a_list(const std::string& name) const;
    void add_property(std::string_view line, std::size_t colon, std::size_t at);
    [[nodiscard]] bool goes_on(std::string_view line) const;
    void add_rest(std::string_view line, std::size_t at);
    void end_list();
    void end_record();

    RecordSink sink_;
    Record record_ = {};           ///< the job, with what has ended of it
    Record list_ = {};             ///< the list of properties that is read
    std::size_t values_at_ = 0;    ///< the column in which its values begin
    std::size_t last_word_ = 0;    ///< where the last word of the last value begins
    std::size_t widest_ = 0;       ///< of all lines; the window was no wider
    std::size_t line_before_ = 0;  ///< how wide the last line was
};

}  // namespace vmbackup_diag::evidence
