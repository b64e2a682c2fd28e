// What other products say too, and whether it proves anything in this text.
//
// Names and numbers of theirs prove nothing in a text about those: TooManyRequests in one about Kubernetes, 0x80070005
// in one about a laptop. Our own begin as their family does. What any program may say, no space left on device, proves
// nothing either where no word is of ours.
#pragma once

#include <span>

#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// Of one text; the knowledge has to outlive it.
class SharedWithOthers {
  public:
    SharedWithOthers(const Knowledge& knowledge, const Findings& findings);

    [[nodiscard]] bool proves_nothing(const Matched& matched) const;

    /// Whether the text is about something else than the backup of a VM.
    [[nodiscard]] bool is_about_something_else() const { return is_about_something_else_; }

  private:
    [[nodiscard]] bool is_shared(const Matched& matched) const;

    /// A message in which nothing is named as only products are: IaaSBcdrExtension.exe.
    [[nodiscard]] bool is_said(const Matched& matched) const;

    std::span<const Family> families_;
    bool is_about_something_else_ = false;
    bool has_none_of_ours_ = false;
};

}  // namespace vmbackup_diag::match
