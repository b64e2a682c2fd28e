// In which part of a text with logs something stands, by which it is known whether it is past, and a thing for each.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace vmbackup_diag::evidence {

enum class PartKind {
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
class PerKind {
  public:
    [[nodiscard]] T& operator[](PartKind kind) { return all_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const T& operator[](PartKind kind) const { return all_[static_cast<std::size_t>(kind)]; }

    /// Shows each kind with what it has.
    template <class Look>
    void each(Look look) const {
        for (std::size_t n = 0; n < all_.size(); ++n) {
            look(static_cast<PartKind>(n), all_[n]);
        }
    }

  private:
    std::array<T, static_cast<std::size_t>(PartKind::gone) + 1> all_ = {};
};

/// What one machine did says nothing of another, so that each has parts of its own. What is never past, and what
/// counts for nothing, is said to be of the first one.
struct LogPart {
    PartKind kind = PartKind::other;
    std::size_t machine = 0;

    friend bool operator==(const LogPart&, const LogPart&) = default;
};

inline constexpr LogPart never_past{PartKind::other};
inline constexpr LogPart gone{PartKind::gone};

template <class T>
class PerPart {
  public:
    [[nodiscard]] T& operator[](LogPart part) {
        if (part.machine >= machines_.size()) {
            machines_.resize(part.machine + 1);
        }
        return machines_[part.machine][part.kind];
    }

    /// Shows each part with what it has.
    template <class Look>
    void each(Look look) const {
        for (std::size_t machine = 0; machine < machines_.size(); ++machine) {
            machines_[machine].each([&](PartKind kind, const T& has) { look(LogPart{kind, machine}, has); });
        }
    }

  private:
    std::vector<PerKind<T>> machines_;
};

}  // namespace vmbackup_diag::evidence
