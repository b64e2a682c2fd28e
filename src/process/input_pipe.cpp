// The standard stream waits until its buffer is full, which a pipe that stays open may never do; this one gives what
// one read gave.
#include "input_pipe.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <streambuf>
#include <system_error>

namespace vmbackup_diag::process {
namespace {

class Buffer : public std::streambuf {
  protected:
    /// What is thrown here makes the stream bad, and ends there. A signal that is caught ends the input.
    int_type underflow() override {
        const ssize_t size = read(STDIN_FILENO, bytes_.data(), bytes_.size());
        if (size < 0 && errno != EINTR) {
            throw std::system_error(errno, std::generic_category());
        }
        setg(bytes_.data(), bytes_.data(), bytes_.data() + std::max<ssize_t>(size, 0));
        return size <= 0 ? traits_type::eof() : traits_type::to_int_type(bytes_.front());
    }

  private:
    std::array<char, 1 << 16> bytes_ = {};
};

class InputPipe : public outside::OpenPipe {
  public:
    [[nodiscard]] std::istream& in() override { return in_; }

    [[nodiscard]] bool is_quiet(std::chrono::milliseconds patience) override {
        if (buffer_.in_avail() > 0) {
            return false;
        }
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        return poll(&input, 1, static_cast<int>(patience.count())) == 0;
    }

  private:
    Buffer buffer_;
    std::istream in_{&buffer_};
};

}  // namespace

std::unique_ptr<outside::OpenPipe> input_pipe() { return std::make_unique<InputPipe>(); }

}  // namespace vmbackup_diag::process
