// What other products say too, and whether it proves anything in this text.
//
// Names and numbers of theirs prove nothing in a text about those: TooManyRequests in one about Kubernetes, 0x80070005
// in one about a laptop. Our own begin as their family does. What any program may say, no space left on device, proves
// nothing either where no word is of ours, and a few words such as "Last error: Timed out" even where nothing tells
// what else the text is about. In a text about another backup, of Azure Files or by another product, in which nothing
// says VM, neither does what the platform tells everybody, nor a code of vaults and policies. In one
// that says VM and nothing of backups, neither does a code or message of the platform that a job would only carry.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "subject.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// Of one text; the knowledge has to outlive it.
class SharedWithOthers {
  public:
    /// What is of a job of ours is about nothing else.
    SharedWithOthers(const Knowledge& knowledge, const Findings& findings, bool is_of_a_job);

    /// Whether this is no more than a candidate here.
    [[nodiscard]] bool proves_nothing(const Sighting& sighting) const;

    /// What the reader should know where something proves nothing for that.
    [[nodiscard]] std::optional<std::string> note(std::span<const Sighting> sightings) const;

    /// Whether the text is about something else than the backup of a VM.
    [[nodiscard]] bool is_about_something_else() const { return subject_.is_another; }

  private:
    /// A name or number that is of no family of ours.
    [[nodiscard]] bool is_shared(const Sighting& sighting) const;

    /// A code that the platform gives everybody who asks it for something, or the message beside it.
    [[nodiscard]] bool is_by_platform(const Sighting& sighting) const;

    /// A code for what is set at a vault or policy, which is the same whatever they are for.
    [[nodiscard]] static bool is_of_any_vault(const Sighting& sighting);

    /// Whether a code of one of our families is in the text.
    [[nodiscard]] bool names_one_of_ours(const Findings& findings) const;

    /// A message in which nothing is named as only products are: IaaSBcdrExtension.exe.
    [[nodiscard]] bool is_said(const Matched& matched) const;

    std::span<const Family> families_;
    TextSubject subject_;
    std::vector<const Entry*> codes_ = {};  ///< of the platform, that the text names
    bool is_of_anybody_ = false;            ///< the text says something beside, and no word of ours
};

}  // namespace vmbackup_diag::match
