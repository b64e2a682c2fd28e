// What the parts of a case string mean in this knowledge, which may be another than the one that wrote it: what it does
// not have, or no longer asks, is told and does not count.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "vmbackup_diag/engine/case_string.hpp"

namespace vmbackup_diag::engine {

/// In the place of an answer to "did it work?": it did, for what the case was about earlier.
inline constexpr std::string_view it_worked_earlier = "earlier";

class CaseReading {
  public:
    /// The knowledge base has to outlive it.
    explicit CaseReading(const Knowledge& knowledge) : knowledge_(knowledge) {}

    /// Where the case began; at the start where this knowledge has no such place.
    void begin_at(std::string_view at);

    /// A fact that was known from the start, or a limit.
    void know(std::string_view part);

    /// A question and its answer; without one, the question that is open again.
    void answer(std::string_view part);

    /// What the knowledge has and yet no longer asks on this way counts no more than what it does not have.
    [[nodiscard]] ReadCase finish(std::string_view version);

  private:
    void differs(std::string sentence) { read_.differs.push_back(std::move(sentence)); }

    const Knowledge& knowledge_;
    ReadCase read_ = {};
    std::string guide_;
};

}  // namespace vmbackup_diag::engine
