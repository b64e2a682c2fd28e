// The options that take no value, as far as people who mend backups use them: any other one that has none lost it.
//
// The words stand between blanks.
#pragma once

#include <string_view>

namespace vmbackup_diag::validate {

inline constexpr std::string_view switches_of_az =
    "-d -h -y --action-groups --all --allow-no-subscriptions --assign-identity --copy-start --debug --deleted "
    "--disable-scope-strict-match --exact --fail-on-exist --force --force-deletion --force-detach --generate-ssh-keys "
    "--help --hibernate --hide-headers --identity --include-default --include-groups --include-inherited "
    "--include-deleted --incremental --latest --local --mi-system-assigned --new --no-color --no-progress --no-wait "
    "--only-show-errors --overwrite --prune --recommended-for-archive --refresh --resize-os-disk --restore-points "
    "--show-details --skip-shutdown --system-assigned --updated --use-device-code --use-secondary-region --verbose "
    "--yes";

/// Of cmdlets, without their hyphen.
inline constexpr std::string_view switches_of_cmdlets =
    "Accept AllMatches AllowClobber AllowPrerelease Append AsArray AsHashtable AsJob AsPlainText AsSecureString "
    "AssignDriveLetter AutoSize CaseSensitive Compress Confirm Current Debug DependentServices Descending Detailed "
    "Directory DisplayHint Exclusive ExpandMembers File Force ForceDetach Full Hidden HideTableHeaders IncludeHidden "
    "IncludeTotalCount IsValid Last Leaf List ListAvailable ListImported MergeUnpreserved NoClobber NoElement NoExit "
    "NoNewline NoNewWindow NoProfile NoTypeInformation NotMatch NoWait OfflineScanAndFix Online Parent PassThru "
    "Qualifier Quiet Raw ReadOnly Recurse Redeploy Reimage Repair ReplicaDisk Reset ResetServerAddresses Resolve "
    "Restart ReTrim Scan Shuffle SimpleMatch SkipShutdown SlabConsolidate SpotFix Stable StayProvisioned Status System "
    "Unique UseBasicParsing UseSecondaryRegion UseTransaction Verbose Wait WhatIf Wrap";

}  // namespace vmbackup_diag::validate
