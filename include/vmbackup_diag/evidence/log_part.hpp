// In which part of a text with logs something stands, by which it is known whether it is past, and a thing for each.
#pragma once

#include <array>
#include <cstddef>

namespace vmbackup_diag::evidence {

enum class LogPart {
    other,        ///< never past
    before,       ///< of the extension up to its last failed run on an earlier day than the last
    failed,       ///< of the extension up to its last failed run
    since,        ///< of the extension after that
    open,         ///< of the extension, and in which of the three it belongs will be seen
    host_before,  ///< the host, as the agent could not reach it, since the agent recovered
    host,         ///< the same, since the log last went back in time
    gone,         ///< counts for nothing
};

template <class T>
class PerPart {
  public:
    [[nodiscard]] T& operator[](LogPart part) { return all_[static_cast<std::size_t>(part)]; }
    [[nodiscard]] const T& operator[](LogPart part) const { return all_[static_cast<std::size_t>(part)]; }

    /// Shows each part with what it has.
    template <class Look>
    void each(Look look) const {
        for (std::size_t n = 0; n < all_.size(); ++n) {
            look(static_cast<LogPart>(n), all_[n]);
        }
    }

  private:
    std::array<T, static_cast<std::size_t>(LogPart::gone) + 1> all_ = {};
};

}  // namespace vmbackup_diag::evidence
