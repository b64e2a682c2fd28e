// Hands a text over in parts: what follows each other in one part is handed over at once, with its place. What a part
// says in words stays with it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "vmbackup_diag/evidence/parted_log.hpp"
#include "vmbackup_diag/model/places.hpp"
#include "vmbackup_diag/model/trouble.hpp"

namespace vmbackup_diag::evidence {

class HandOver {
  public:
    explicit HandOver(LogTakers takers) : takers_(std::move(takers)) {}

    /// Begins with the next piece of the text.
    void begin(std::string_view lines) {
        lines_ = lines;
        line_place_ = counted_place_ = from_place_;
        counted_ = from_ = until_ = 0;
    }

    /// A line begins here, so many behind the last one that was said to begin in this piece, or behind its first.
    void begin_line(std::size_t at, std::size_t lines) {
        line_place_ = lines == 0 ? line_place_ : Place{line_place_.line + lines, 1};
        counted_place_ = line_place_;
        counted_ = at;
    }

    /// The text belongs to this part up to here.
    void give(LogPart part, std::size_t until) {
        if (until == until_) {
            return;
        }
        if (part != part_) {
            hand_over();
            part_ = part;
        }
        until_ = until;
    }

    /// The same, and what it says in words.
    enum class Words { all, of_trouble };
    void give(LogPart part, std::size_t begin, std::size_t until, Words words) {
        if (is_in_words(until) && (words == Words::all || tells_of_trouble(text(begin, until)))) {
            words_[part].append(text(begin, until)) += ' ';
        }
        give(part, until);
    }

    void join(LogPart from, LogPart to) {
        hand_over();
        takers_.join(from, to);
        std::string words = std::exchange(words_[from], {});
        if (to != gone) {
            words_[to] += words;
        }
    }

    [[nodiscard]] const PerPart<std::string>& words() const { return words_; }

    /// Whether words are looked at up to here.
    [[nodiscard]] bool is_in_words(std::size_t until) const { return offset(until) <= words_end; }

    void end() {
        hand_over();
        at_ += lines_.size();
    }

    /// Of the piece.
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
        return {lines_.data() + begin, end - begin};
    }
    [[nodiscard]] std::string_view text_from(std::size_t begin) const { return lines_.substr(begin); }

    [[nodiscard]] std::size_t line() const { return line_place_.line; }
    [[nodiscard]] std::size_t offset(std::size_t at) const { return at_ + at; }

    /// Of what stands on the line that began last, or right behind it; never of what stands before the last one that
    /// was asked for, as a whole log may stand on one line.
    [[nodiscard]] Place place(std::size_t at) {
        counted_place_ = after(counted_place_, lines_.substr(counted_, at - counted_));
        counted_ = at;
        return counted_place_;
    }

  private:
    static constexpr std::size_t words_end = 1 << 16;

    void hand_over() {
        if (until_ == from_) {
            return;
        }
        const Place end = place(until_);
        takers_.read(part_, {lines_.substr(from_, until_ - from_), offset(from_), from_place_, end});
        from_ = until_;
        from_place_ = end;
    }

    LogTakers takers_;
    std::string_view lines_;
    std::size_t at_ = 0;  ///< the offset of the piece
    Place line_place_;
    std::size_t counted_ = 0;  ///< so far the places on the line are counted
    Place counted_place_;
    std::size_t from_ = 0;   ///< where what waits begins
    std::size_t until_ = 0;  ///< and ends
    Place from_place_;
    LogPart part_ = never_past;
    PerPart<std::string> words_;
};

}  // namespace vmbackup_diag::evidence
