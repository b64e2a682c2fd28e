#include "stretch.hpp"

#include <algorithm>
#include <utility>

namespace vmbackup_diag::cli {
namespace {

/// What waits is kept in pieces, so that it need not be copied as it grows.
constexpr std::size_t longest_piece = 1 << 16;

/// A new scanner looks anew at what the one before it has seen too often, which takes as long as to scan a megabyte.
constexpr std::size_t worth_a_scanner = 1 << 22;

match::Findings with(const std::optional<match::Findings>& before, match::Findings found) {
    return before ? match::joined(*before, std::move(found)) : found;
}

}  // namespace

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
        waiting_.emplace_back().reserve(std::max(piece.size(), longest_piece));
    }
    waiting_.back() += piece;
}

void Stretch::add(Stretch behind) {
    if (!behind.scanner_) {
        std::ranges::for_each(behind.waiting_, [this](const std::string& piece) { read(piece); });
        return;
    }
    found_ = behind.found_ ? match::joined(so_far(), *std::move(behind.found_)) : so_far();
    waiting_ = {};
    scanner_ = std::move(behind.scanner_);
}

match::Findings Stretch::so_far() const {
    return with(found_, scanner_ ? scanner_->so_far() : scanner_of_waiting().finish());
}

/// Only the beginning of a text may be in somebody's own words.
match::Scanner Stretch::scanner_of_waiting() const {
    match::Scanner scanner = begin_ == Place{} ? match::Scanner(*knowledge_) : match::Scanner(*knowledge_, begin_);
    std::ranges::for_each(waiting_, [&](const std::string& piece) { scanner.read(piece); });
    return scanner;
}

}  // namespace vmbackup_diag::cli
