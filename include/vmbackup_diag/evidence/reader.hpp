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

namespace vmbackup_diag::evidence {

class ReadAhead;

/// Whether a piece is worth waiting for until it is large, or is what has come so far.
enum class Pieces { large, as_they_come };

class Reader {
  public:
    explicit Reader(std::istream& in, Pieces pieces = Pieces::large);
    ~Reader();
    Reader(const Reader&) = delete;

    /// The next piece, valid until the next call; empty at the end. A byte order mark is left out.
    [[nodiscard]] std::optional<std::string_view> next();

    /// Whether reading stopped because it failed, not because the input ended. To be asked at the end.
    [[nodiscard]] bool failed() const { return in_.bad(); }

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
    Encoding encoding_ = Encoding::bytes;
    char32_t high_ = 0;  ///< the first half of a pair, while the second is due
    std::string decoded_ = {};
    std::string begun_colour_ = {};  ///< at the end of the piece before
    std::string without_colours_ = {};
    std::size_t large_pieces_ = 0;
    std::unique_ptr<ReadAhead> ahead_;  ///< once the text has turned out to be long
};

}  // namespace vmbackup_diag::evidence
