#include "vmbackup_diag/evidence/reader.hpp"

namespace vmbackup_diag::evidence {

std::optional<std::string_view> Reader::next() {
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    std::string_view piece(buffer_.data(), static_cast<std::size_t>(in_.gcount()));
    if (piece.empty()) {
        return std::nullopt;
    }
    if (at_start_ && piece.starts_with("\xEF\xBB\xBF")) {
        piece.remove_prefix(3);
    }
    at_start_ = false;
    return piece;
}

}  // namespace vmbackup_diag::evidence
