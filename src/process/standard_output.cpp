#include "standard_output.hpp"

#include <unistd.h>

#include <cerrno>

namespace vmbackup_diag::process {

StandardOutput::StandardOutput(std::ostream& stream) : stream_(stream), before_(stream.rdbuf()) {
    stream_.flush();
    stream_.rdbuf(this);
    empty();
}

StandardOutput::~StandardOutput() {
    stream_.flush();
    stream_.rdbuf(before_);
}

/// What cannot be written is lost, so that nothing waits for it.
int StandardOutput::sync() {
    for (const char* at = pbase(); at < pptr() && error_ == 0;) {
        const ssize_t written = ::write(STDOUT_FILENO, at, static_cast<std::size_t>(pptr() - at));
        if (written >= 0) {
            at += written;
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    empty();
    return error_ == 0 ? 0 : -1;
}

StandardOutput::int_type StandardOutput::overflow(int_type byte) {
    const bool is_end = traits_type::eq_int_type(byte, traits_type::eof());
    if (sync() != 0) {
        return traits_type::eof();
    }
    return is_end ? traits_type::not_eof(byte) : sputc(traits_type::to_char_type(byte));
}

}  // namespace vmbackup_diag::process
