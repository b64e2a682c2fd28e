// Keys as they are pressed.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace vmbackup_diag::outside {

/// A terminal that gives keys as they are pressed, for as long as this lives.
class Keyboard {
  public:
    enum class What { bytes, nothing, signal, resized, back_from_stop, end };
    struct Heard {
        What what = What::nothing;
        std::string bytes = {};
    };

    virtual ~Keyboard() = default;

    /// What comes next: bytes, a signal, or nothing within this time.
    [[nodiscard]] virtual Heard listen(std::optional<std::chrono::milliseconds> patience) = 0;
};

}  // namespace vmbackup_diag::outside
