// YAML as `az -o yaml` prints records: names and values line by line, what belongs together indented alike, and long
// texts folded into several lines. Of what else YAML can be nothing is needed.
#pragma once

#include <string>
#include <vector>

#include "lined_records.hpp"

namespace vmbackup_diag::evidence {

class Yaml final : public LinedRecords {
  public:
    explicit Yaml(RecordSink sink) : sink_(std::move(sink)) {}

    void add(std::string_view line, std::size_t at) override;
    void finish() override;

  private:
    /// A name, and the column in which it begins.
    struct Level {
        std::size_t column = 0;
        std::string name = {};
    };

    void leave(std::size_t column);
    void add_named(std::string_view line, std::size_t column, std::size_t colon, std::size_t at);
    void add_value(Member member, std::size_t column, std::string_view value);
    [[nodiscard]] bool is_closed();
    [[nodiscard]] bool goes_on(std::string_view line) const;
    void add_rest(std::string_view line, std::size_t at);
    void end_value();
    void end_record();

    RecordSink sink_;
    Record record_ = {};
    std::vector<Level> levels_ = {};       ///< the names around what is read
    std::vector<std::string> names_ = {};  ///< those that the record has outside of all others
    std::string value_ = {};               ///< of the last member, as it is written
    std::size_t looked_to_ = 0;            ///< before this no quote closes it
    std::size_t column_ = 0;               ///< what goes on with it is indented further than this
    std::size_t line_at_ = 0;              ///< where the line begins that is read
    bool is_open_ = false;                 ///< it may go on
};

}  // namespace vmbackup_diag::evidence
