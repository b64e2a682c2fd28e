#include "vmbackup_diag/intake/stretch.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vmbackup_diag::intake {
namespace {

/// What waits is kept in pieces, so that it need not be copied as it grows.
constexpr std::size_t longest_piece = 1 << 16;

/// A new scanner looks anew at what the one before it has seen too often, which takes as long as to scan a megabyte.
constexpr std::size_t worth_a_scanner = 1 << 22;

/// Blanks of one kind, for which no memory is asked.
template <char blank>
constexpr auto many = [] {
    std::array<char, 256> all = {};
    all.fill(blank);
    return all;
}();

}  // namespace

void Stretch::read(const evidence::LogText& text) {
    go_to(text.begin);
    read(text.text);
    end_ = text.end;
}

void Stretch::read(std::string_view piece) {
    read_bytes_ += piece.size();
    if (!scanner_ && read_bytes_ >= worth_a_scanner) {
        scanner_.emplace(scanner_of_waiting());
        waiting_ = {};
    }
    if (scanner_) {
        scanner_->read(piece);
        return;
    }
    if (waiting_.empty() || waiting_.back().size() + piece.size() > longest_piece) {
        waiting_.emplace_back();
    }
    waiting_.back() += piece;
}

template <char blank>
void Stretch::fill(std::size_t count) {
    for (std::size_t some = 0; count > 0; count -= some) {
        some = std::min(count, many<blank>.size());
        read(std::string_view(many<blank>.data(), some));
    }
}

/// The gap before what comes next is blank.
void Stretch::go_to(Place begin) {
    if (read_bytes_ == 0) {
        begin_ = begin;
    } else if (begin > end_) {
        fill<'\n'>(begin.line - end_.line);
        fill<' '>(begin.column - (begin.line > end_.line ? 1 : end_.column));
    }
}

/// What is long, or stands before the end of this one, goes on by itself.
void Stretch::add(Stretch other) {
    if (is_empty()) {
        *this = std::move(other);
        return;
    }
    if (!other.scanner_ && !other.found_ && other.begin_ >= end_) {
        go_to(other.begin_);
        std::ranges::for_each(other.waiting_, [this](const std::string& piece) { read(piece); });
        end_ = other.end_;
        return;
    }
    const bool is_behind = other.begin_ >= end_;
    match::Findings before = so_far();
    if (is_behind && other.scanner_) {
        found_ = other.found_ ? match::joined(std::move(before), *std::move(other.found_)) : std::move(before);
        begin_ = other.begin_;
        end_ = other.end_;
        read_bytes_ = other.read_bytes_;
        scanner_ = std::move(other.scanner_);
    } else {
        found_ = match::joined(std::move(before), other.so_far());
        end_ = std::max(end_, other.end_);
        read_bytes_ = 0;
        scanner_.reset();
    }
    waiting_ = {};
}

match::Findings Stretch::so_far() const {
    match::Findings found = scanner_ ? scanner_->so_far() : scanner_of_waiting().finish();
    return found_ ? match::joined(*found_, std::move(found)) : found;
}

/// Only the beginning of a text may be in somebody's own words.
match::Scanner Stretch::scanner_of_waiting() const {
    match::Scanner scanner = begin_ == Place{} ? match::Scanner(*knowledge_) : match::Scanner(*knowledge_, begin_);
    std::ranges::for_each(waiting_, [&](const std::string& piece) { scanner.read(piece); });
    return scanner;
}

}  // namespace vmbackup_diag::intake
