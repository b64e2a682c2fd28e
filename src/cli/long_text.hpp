// A text that is too long to be kept: it is scanned as it comes, and of a log it is known what is past.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "stretch.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/evidence/long_log.hpp"

namespace vmbackup_diag::cli {

class LongText {
  public:
    /// The knowledge base has to outlive it.
    LongText(const Knowledge& knowledge, evidence::Evidence beginning);
    LongText(const LongText&) = delete;
    LongText& operator=(const LongText&) = delete;

    void read(std::string_view piece);

    /// There is no more of it.
    void finish();

    [[nodiscard]] match::Findings all() const { return found_from(0); }

    /// What was found in what is not past; empty where nothing is.
    [[nodiscard]] std::optional<match::Findings> now() const;

    [[nodiscard]] evidence::Evidence evidence() const;

  private:
    [[nodiscard]] match::Findings found_from(std::size_t first) const;

    const Knowledge& knowledge_;
    evidence::Evidence evidence_;
    std::vector<Stretch> stretches_;  ///< one, or the parts of a log
    std::unique_ptr<evidence::LongLog> log_;
};

}  // namespace vmbackup_diag::cli
