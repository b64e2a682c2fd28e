// Reads a long text on while what came before is looked at. Copying a file out of the system's memory takes a good
// part of the time that looking at it takes, and most machines have a second core for it.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <istream>
#include <memory>
#include <semaphore>
#include <string_view>
#include <thread>

namespace vmbackup_diag::evidence {

/// While it lives, the stream is its own.
class ReadAhead {
  public:
    /// Throws std::system_error where the system gives no thread.
    explicit ReadAhead(std::istream& in) : in_(in) {}
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;

    /// What comes next, at most so much; valid until the next call, and empty at the end of the text.
    [[nodiscard]] std::string_view next(std::size_t most);

  private:
    /// Each is worth the waking of a thread; all together are little memory.
    static constexpr std::size_t block_size = 1 << 18;
    static constexpr std::ptrdiff_t block_count = 4;

    struct Block {
        std::unique_ptr<char[]> bytes = std::make_unique_for_overwrite<char[]>(block_size);
        std::size_t size = 0;
    };

    void read_on();

    std::istream& in_;
    std::array<Block, block_count> blocks_;
    std::counting_semaphore<block_count + 1> to_fill_{block_count};  ///< and one more to leave
    std::counting_semaphore<block_count> filled_{0};
    std::atomic<bool> is_left_ = false;
    std::size_t block_ = 0;    ///< that is looked at
    std::string_view rest_;    ///< of it
    bool is_looking_ = false;  ///< at a block, which is therefore not to be filled yet
    std::thread reader_{[this] { read_on(); }};
};

/// Null where the system gives no thread: then the text is read as it is looked at.
[[nodiscard]] std::unique_ptr<ReadAhead> reading_ahead(std::istream& in);

}  // namespace vmbackup_diag::evidence
