// Input as it comes.
#pragma once

#include <chrono>
#include <istream>

namespace vmbackup_diag::outside {

/// Standard input while whoever writes to it may not be done, such as `tail -f`.
class OpenPipe {
  public:
    virtual ~OpenPipe() = default;

    /// Gives what has come, and waits only where nothing has.
    [[nodiscard]] virtual std::istream& in() = 0;

    /// Whether nothing more comes within this time, not even the end.
    [[nodiscard]] virtual bool is_quiet(std::chrono::milliseconds patience) = 0;
};

}  // namespace vmbackup_diag::outside
