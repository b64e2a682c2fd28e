// A text that is too long to be kept: it is scanned as it comes, and of the logs in it it is known what is past.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/evidence/parted_log.hpp"
#include "vmbackup_diag/intake/stretch.hpp"

namespace vmbackup_diag::intake {

class LongText {
  public:
    /// The knowledge base has to outlive it.
    LongText(const Knowledge& knowledge, evidence::Evidence beginning, std::chrono::sys_days today);
    LongText(const LongText&) = delete;
    LongText& operator=(const LongText&) = delete;

    void read(std::string_view piece);

    /// There is no more of it.
    void finish();

    [[nodiscard]] match::Findings all() const;

    /// What was found in what is not past; empty where nothing is.
    [[nodiscard]] std::optional<match::Findings> now() const;

    [[nodiscard]] evidence::Evidence evidence() const;

  private:
    [[nodiscard]] evidence::LogTakers takers();
    [[nodiscard]] Stretch& of(evidence::LogPart part);
    template <class IsWanted>
    [[nodiscard]] match::Findings found_in(IsWanted is_wanted) const;

    const Knowledge& knowledge_;
    evidence::Evidence evidence_;
    bool is_log_;                                          ///< so that its lines are told apart
    evidence::PerPart<std::optional<Stretch>> stretches_;  ///< none where nothing was read
    evidence::PartedLog log_;
};

}  // namespace vmbackup_diag::intake
