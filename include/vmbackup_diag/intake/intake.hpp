// A text on its way to a diagnosis: at any time there is the one that it would have, if it ended here.
#pragma once

#include <chrono>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/intake/long_text.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::intake {

class Intake {
  public:
    /// The knowledge base has to outlive it. The name is that of the input, and the context what is known beside it.
    Intake(const Knowledge& knowledge, Context context, std::chrono::sys_days today, std::string name);

    void read(std::string_view piece);

    /// The diagnosis of all that was read, unless it is sure to be the same as when this was called last.
    [[nodiscard]] std::optional<Diagnosis> if_new();

    /// All that was read, as it came; empty where it is too long to be kept. Valid until more is read.
    [[nodiscard]] std::optional<std::string_view> text() const;

    /// The diagnosis of all that was read. The intake is used up.
    [[nodiscard]] Diagnosis finish();

  private:
    [[nodiscard]] bool may_be_new();
    [[nodiscard]] Diagnosis diagnosis_of(evidence::Beginning all) const;
    [[nodiscard]] Diagnosis diagnosis_of(const LongText& text) const;
    [[nodiscard]] Diagnosis diagnosis_of(match::Findings findings, const evidence::Evidence& seen) const;

    const Knowledge& knowledge_;
    Context context_;
    std::string name_;
    evidence::Beginning beginning_;
    std::optional<LongText> long_;           ///< all of the text, where it is longer than a beginning
    std::optional<match::Scanner> scanner_;  ///< of the beginning as it is; made where its end is not waited for
    std::size_t scanned_ = 0;                ///< so much of the beginning
    std::size_t found_ = 0;
};

/// Has it read all that is left of the stream, as far as it is text.
[[nodiscard]] evidence::ReadEnd read_all(std::istream& in, Intake& intake);

/// The diagnosis of a text that is all there, as one that was typed is. The intake is used up.
[[nodiscard]] Diagnosis diagnosis_of_text(Intake&& unread, const std::string& text);

}  // namespace vmbackup_diag::intake
