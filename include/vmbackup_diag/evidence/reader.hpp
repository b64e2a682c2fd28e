// Reading what the user gave: text of any length and any bytes, in pieces, in bounded memory.
//
// UTF-16, as in files that Windows PowerShell redirects into, comes out as UTF-8. It is known by the mark that it
// begins with, or by its zero bytes. Colours, which grep and az write for a terminal, are left out, as they stand
// within words.
#pragma once

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/no_text.hpp"

namespace vmbackup_diag::evidence {

class ReadAhead;

/// Whether a piece is worth waiting for until it is large, or is what has come so far.
enum class Pieces { large, as_they_come };

/// How reading ended: all was read, unless it failed or what came was no text.
struct ReadEnd {
    bool failed = false;
    const NoText* no_text = nullptr;
};

class Reader {
  public:
    explicit Reader(std::istream& in, Pieces pieces = Pieces::large);
    ~Reader();
    Reader(const Reader&) = delete;

    /// The next piece, valid until the next call; empty at the end. A byte order mark is left out.
    [[nodiscard]] std::optional<std::string_view> next();

    /// What comes, where it is no text: then there is no piece of it. Waits for its first bytes.
    [[nodiscard]] const NoText* no_text();

    /// To be asked at the end.
    [[nodiscard]] ReadEnd end() const { return {.failed = in_.bad(), .no_text = no_text_}; }

  private:
    static constexpr std::streamsize longest_piece = 1 << 16;
    static constexpr std::size_t worth_reading_ahead = 16;
    enum class Encoding { bytes, little_endian, big_endian };

    [[nodiscard]] std::string_view raw();
    [[nodiscard]] std::string_view large_piece();
    [[nodiscard]] std::optional<std::string_view> text();
    [[nodiscard]] std::optional<std::string_view> rest();
    [[nodiscard]] std::string_view without_colours(std::string_view piece);
    [[nodiscard]] std::string_view with_whole_unit(std::string_view piece);
    [[nodiscard]] std::string_view without_mark(std::string_view piece);
    [[nodiscard]] std::string_view decoded(std::string_view piece);
    void decode(char32_t unit);

    std::istream& in_;
    Pieces pieces_;
    /// Not filled with zeros, so that a short text needs only as much memory as it takes.
    std::unique_ptr<char[]> buffer_ = std::make_unique_for_overwrite<char[]>(longest_piece + 1);
    bool at_start_ = true;
    std::optional<std::string_view> first_ = {};  ///< looked at, and not given yet
    const NoText* no_text_ = nullptr;
    Encoding encoding_ = Encoding::bytes;
    char32_t high_ = 0;  ///< the first half of a pair, while the second is due
    std::string decoded_ = {};
    std::string begun_colour_ = {};  ///< at the end of the piece before
    std::string without_colours_ = {};
    std::size_t large_pieces_ = 0;
    std::unique_ptr<ReadAhead> ahead_;  ///< once the text has turned out to be long
};

}  // namespace vmbackup_diag::evidence
