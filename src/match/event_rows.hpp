// Going through a table of events row by row, however long it is: its headings are read once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "event_tables.hpp"

namespace vmbackup_diag::match {

class EventRows {
  public:
    /// Does this with the cells of each row that begins before this offset and was not read yet.
    template <class Use>
    void read(std::string_view text, std::size_t to, Use use) {
        while (table_ && next_ < std::min(to, text.size())) {
            const auto cells = table_->cells(text, row_at(text, next_));
            if (cells) {
                use(*cells);
            }
            others_ = cells ? 0 : others_ + 1;
            next_ = std::min(text.find('\n', next_), text.size() - 1) + 1;
            if (others_ > most_others) {
                table_.reset();
            }
        }
    }

    /// Goes on with this table, whose headings stand around this offset.
    void begin(const EventTable& table, std::string_view text, std::size_t heading) {
        table_ = table;
        next_ = std::min(text.find('\n', heading), text.size() - 1) + 1;
        others_ = 0;
    }

    /// Whether the line around this offset is one that was read.
    [[nodiscard]] bool are_behind(std::size_t at) const { return table_ && at < next_; }

    /// The text goes on elsewhere: its first bytes are gone.
    void forget(std::size_t bytes) { next_ -= std::min(next_, bytes); }

  private:
    /// So many lines that are no rows may follow each other, such as those of a long message.
    static constexpr std::size_t most_others = 64;

    std::optional<EventTable> table_;
    std::size_t next_ = 0;  ///< where the row begins that is to be read next
    std::size_t others_ = 0;
};

}  // namespace vmbackup_diag::match
