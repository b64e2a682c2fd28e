// What only one system has, as far as people who mend backups use it: whoever pastes it elsewhere reads "not found".
//
// What both have, or what somebody may have installed on the other one, is not here. The words stand between blanks.
#pragma once

#include <string_view>

namespace vmbackup_diag::validate {

inline constexpr std::string_view programs_of_linux =
    "apt apt-get apt-mark blkid chmod chown chronyc df dmesg dnf dpkg dracut firewall-cmd fsfreeze getenforce iptables "
    "journalctl lsblk lsmod lvextend lvs mkinitrd modprobe mokutil nft nmcli pgrep pvs resize2fs restorecon rpm "
    "setenforce sudo sudoedit sysctl systemctl timedatectl ufw umount uname update-initramfs vgs waagent xfs_growfs "
    "yum zypper";

inline constexpr std::string_view programs_of_windows =
    "bcdedit bitsadmin chkdsk cleanmgr dcomcnfg diskpart diskshadow dism findstr fsutil gpresult gpupdate icacls "
    "ipconfig manage-bde mountvol msiexec netsh nltest reg regsvr32 sc schtasks sfc takeown taskkill tasklist vssadmin "
    "wevtutil wmic";

/// What a cmdlet looks at or changes that PowerShell knows on Windows alone.
inline constexpr std::string_view nouns_of_windows =
    "acl bitlockervolume cimmethod ciminstance computer disk dnsclientcache eventlog hotfix itemproperty "
    "localgroupmember localuser mpthreatdetection netadapter netfirewallprofile netfirewallrule netipaddress "
    "netipconfiguration netipinterface netroute partition physicaldisk scheduledtask service storagepool volume "
    "windowsfeature winevent winsystemlocale wmiobject";

}  // namespace vmbackup_diag::validate
