// The closed sets of words: each value's id in JSON and its words for a reader stand in one row.
#pragma once

#include <array>

#include "vmbackup_diag/model/word.hpp"

namespace vmbackup_diag {

enum class Os { windows, linux };
enum class Operation { backup, restore, configure, policy, file_recovery, job, delete_ };
enum class Likelihood { common, possible, rare };
enum class Retry { safe, after_fix, no };
enum class Outcome { failure, warning, progress, success };
enum class Risk { safe, caution, disruptive };
enum class Shell { powershell, cmd, bash, azure_cli, portal };
enum class EntryKind { error, symptom };
enum class Confidence { exact, high, medium, low };
enum class MatchedBy { code, alias, number, message, signature, spelling, words };
enum class Status { identified, ambiguous, unknown };

enum class Category {
    vm_agent,
    extension,
    vss,
    network,
    vm_state,
    storage,
    limits,
    resource_lock,
    encryption,
    policy,
    permissions,
    restore,
    file_recovery,
    job,
    vault
};

enum class Right {
    guest_admin,
    script_admin,
    reader,
    vm_contributor,
    backup_operator,
    backup_contributor,
    key_vault_admin,
    policy_contributor,
    storage_contributor,
    contributor,
    owner
};

inline constexpr std::array os_words{
    Word<Os>{Os::windows, "windows", "Windows"},
    Word<Os>{Os::linux, "linux", "Linux"},
};

inline constexpr std::array operation_words{
    Word<Operation>{Operation::backup, "backup", "backup"},
    Word<Operation>{Operation::restore, "restore", "restore"},
    Word<Operation>{Operation::configure, "configure", "enabling backup"},
    Word<Operation>{Operation::policy, "policy", "changing a policy"},
    Word<Operation>{Operation::file_recovery, "file-recovery", "file recovery"},
    Word<Operation>{Operation::job, "job", "managing jobs"},
    Word<Operation>{Operation::delete_, "delete", "stopping or deleting backup"},
};

inline constexpr std::array category_words{
    Word<Category>{Category::vm_agent, "vm-agent", "VM agent"},
    Word<Category>{Category::extension, "extension", "backup extension"},
    Word<Category>{Category::vss, "vss", "Volume Shadow Copy Service"},
    Word<Category>{Category::network, "network", "network"},
    Word<Category>{Category::vm_state, "vm-state", "state of the VM"},
    Word<Category>{Category::storage, "storage", "storage"},
    Word<Category>{Category::limits, "limits", "limits"},
    Word<Category>{Category::resource_lock, "resource-lock", "resource locks"},
    Word<Category>{Category::encryption, "encryption", "encryption"},
    Word<Category>{Category::policy, "policy", "policy"},
    Word<Category>{Category::permissions, "permissions", "permissions"},
    Word<Category>{Category::restore, "restore", "restore"},
    Word<Category>{Category::file_recovery, "file-recovery", "file recovery"},
    Word<Category>{Category::job, "job", "jobs"},
    Word<Category>{Category::vault, "vault", "vault"},
};

inline constexpr std::array likelihood_words{
    Word<Likelihood>{Likelihood::common, "common", "common"},
    Word<Likelihood>{Likelihood::possible, "possible", "possible"},
    Word<Likelihood>{Likelihood::rare, "rare", "rare"},
};

inline constexpr std::array retry_words{
    Word<Retry>{Retry::safe, "safe", "A retry alone may succeed; it does no harm."},
    Word<Retry>{Retry::after_fix, "after-fix", "Try again after the fix; before it the same happens again."},
    Word<Retry>{Retry::no, "no", "A retry does not help."},
};

inline constexpr std::array outcome_words{
    Word<Outcome>{Outcome::failure, "failure", "a failure"},
    Word<Outcome>{Outcome::warning, "warning", "a warning, no failure"},
    Word<Outcome>{Outcome::progress, "progress", "progress, no failure"},
    Word<Outcome>{Outcome::success, "success", "success, no failure"},
};

inline constexpr std::array risk_words{
    Word<Risk>{Risk::safe, "safe", "safe"},
    Word<Risk>{Risk::caution, "caution", "take care"},
    Word<Risk>{Risk::disruptive, "disruptive", "disruptive, interrupts or deletes"},
};

inline constexpr std::array shell_words{
    Word<Shell>{Shell::powershell, "powershell", "PowerShell"},
    Word<Shell>{Shell::cmd, "cmd", "Command prompt"},
    Word<Shell>{Shell::bash, "bash", "Shell"},
    Word<Shell>{Shell::azure_cli, "azure-cli", "Azure CLI"},
    Word<Shell>{Shell::portal, "portal", "Azure portal"},
};

inline constexpr std::array right_words{
    Word<Right>{Right::guest_admin, "guest-admin", "administrator or root in the VM"},
    Word<Right>{Right::script_admin, "script-admin", "administrator or root on the machine with the script"},
    Word<Right>{Right::reader, "reader", "Reader"},
    Word<Right>{Right::vm_contributor, "vm-contributor", "Virtual Machine Contributor"},
    Word<Right>{Right::backup_operator, "backup-operator", "Backup Operator"},
    Word<Right>{Right::backup_contributor, "backup-contributor", "Backup Contributor"},
    Word<Right>{Right::key_vault_admin, "key-vault-admin", "the right to manage access to the key vault"},
    Word<Right>{Right::policy_contributor, "policy-contributor", "Resource Policy Contributor"},
    Word<Right>{Right::storage_contributor, "storage-contributor", "Storage Account Contributor"},
    Word<Right>{Right::contributor, "contributor", "Contributor or Owner"},
    Word<Right>{Right::owner, "owner", "Owner or User Access Administrator"},
};

inline constexpr std::array entry_kind_words{
    Word<EntryKind>{EntryKind::error, "error", "error"},
    Word<EntryKind>{EntryKind::symptom, "symptom", "symptom"},
};

inline constexpr std::array confidence_words{
    Word<Confidence>{Confidence::exact, "exact", "certain"},
    Word<Confidence>{Confidence::high, "high", "very likely"},
    Word<Confidence>{Confidence::medium, "medium", "possible"},
    Word<Confidence>{Confidence::low, "low", "a guess"},
};

inline constexpr std::array matched_by_words{
    Word<MatchedBy>{MatchedBy::code, "code", "the code"},
    Word<MatchedBy>{MatchedBy::alias, "alias", "the code"},
    Word<MatchedBy>{MatchedBy::number, "number", "the number"},
    Word<MatchedBy>{MatchedBy::message, "message", "the message"},
    Word<MatchedBy>{MatchedBy::signature, "signature", "the log line"},
    Word<MatchedBy>{MatchedBy::spelling, "spelling", "the misspelt code"},
    Word<MatchedBy>{MatchedBy::words, "words", "the words"},
};

inline constexpr std::array status_words{
    Word<Status>{Status::identified, "identified", "identified"},
    Word<Status>{Status::ambiguous, "ambiguous", "ambiguous"},
    Word<Status>{Status::unknown, "unknown", "unknown"},
};

constexpr const auto& words_of(Os) { return os_words; }
constexpr const auto& words_of(Operation) { return operation_words; }
constexpr const auto& words_of(Category) { return category_words; }
constexpr const auto& words_of(Likelihood) { return likelihood_words; }
constexpr const auto& words_of(Retry) { return retry_words; }
constexpr const auto& words_of(Outcome) { return outcome_words; }
constexpr const auto& words_of(Risk) { return risk_words; }
constexpr const auto& words_of(Shell) { return shell_words; }
constexpr const auto& words_of(Right) { return right_words; }
constexpr const auto& words_of(EntryKind) { return entry_kind_words; }
constexpr const auto& words_of(Confidence) { return confidence_words; }
constexpr const auto& words_of(MatchedBy) { return matched_by_words; }
constexpr const auto& words_of(Status) { return status_words; }

static_assert(rows_in_order<Os>() && rows_in_order<Operation>() && rows_in_order<Category>());
static_assert(rows_in_order<Likelihood>() && rows_in_order<Retry>() && rows_in_order<Risk>());
static_assert(rows_in_order<Shell>() && rows_in_order<Right>() && rows_in_order<EntryKind>());
static_assert(rows_in_order<Confidence>() && rows_in_order<MatchedBy>() && rows_in_order<Status>());
static_assert(rows_in_order<Outcome>());

}  // namespace vmbackup_diag
