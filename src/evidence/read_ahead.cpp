#include "read_ahead.hpp"

#include <system_error>

namespace vmbackup_diag::evidence {

ReadAhead::~ReadAhead() {
    is_left_ = true;
    to_fill_.release();
    reader_.join();
}

/// A block that is not full is the last one.
std::string_view ReadAhead::next(std::size_t most) {
    if (rest_.empty() && !(is_looking_ && blocks_[block_].size < block_size)) {
        if (is_looking_) {
            block_ = (block_ + 1) % blocks_.size();
            to_fill_.release();
        }
        filled_.acquire();
        is_looking_ = true;
        rest_ = {blocks_[block_].bytes.get(), blocks_[block_].size};
    }
    const std::string_view piece = rest_.substr(0, most);
    rest_.remove_prefix(piece.size());
    return piece;
}

void ReadAhead::read_on() {
    for (std::size_t n = 0;; n = (n + 1) % blocks_.size()) {
        to_fill_.acquire();
        if (is_left_) {
            return;
        }
        in_.read(blocks_[n].bytes.get(), block_size);
        blocks_[n].size = static_cast<std::size_t>(in_.gcount());
        filled_.release();
        if (blocks_[n].size < block_size) {
            return;
        }
    }
}

std::unique_ptr<ReadAhead> reading_ahead(std::istream& in) {
    try {
        return std::make_unique<ReadAhead>(in);
    } catch (const std::system_error&) {
        return nullptr;
    }
}

}  // namespace vmbackup_diag::evidence
