// What each program is given when it changes something. A program that is not here is taken to look, to keep a copy or
// to make a folder, so that nothing is held against a step that does no more.
#pragma once

#include <array>
#include <string_view>

namespace vmbackup_diag::validate {

/// Names and words stand between blanks. An option counts with whatever is joined to it, -i.bak for -i.
struct Changer {
    std::string_view programs;
    std::string_view words = {};   ///< one of which is given; none: the program always changes something
    std::string_view unless = {};  ///< with one of these it only looks
    bool alone_it_looks = false;   ///< only with something after the word, as in "net start"
};

/// The first part of the last word of a command of az, "set" of "set-policy".
inline constexpr std::string_view az_changes =
    "accept add approve assign attach cancel convert create deallocate delete detach disable enable failover "
    "generalize import install move purge reapply recover redeploy regenerate register remove reset resize restart "
    "restore resume revoke rotate set start stop swap undelete uninstall unregister update upgrade";

/// The verbs of cmdlets; `New-` makes many things that last no longer than the window.
inline constexpr std::string_view cmdlet_changes =
    "add clear disable dismount enable import initialize install lock mount move new optimize register remove rename "
    "repair reset resize restart restore resume set start stop suspend undo uninstall unlock unregister update";

/// What would change something by its verb, and changes the window alone, makes a folder or keeps a copy.
inline constexpr std::string_view only_here =
    "clear-host clear-variable import-module new-alias new-cimsession new-guid new-item new-object new-psdrive "
    "new-pssession new-temporaryfile new-timespan new-variable remove-job remove-psdrive remove-pssession "
    "remove-variable set-alias set-azcontext set-azcurrentstorageaccount set-content set-location set-psdebug "
    "set-strictmode set-variable start-job start-process start-sleep start-transcript stop-job stop-transcript";

inline constexpr std::array changers{
    Changer{"apt apt-get dnf yum", "autoremove clean dist-upgrade install purge reinstall remove update upgrade"},
    Changer{"bcdedit", "/bootems /create /default /delete /ems /import /set"},
    Changer{"bitsadmin", "/cancel /reset /setieproxy"},
    Changer{"certutil", "-addstore -delstore -repairstore -setreg"},
    Changer{"chkdsk", "/b /f /r /spotfix /x"},
    Changer{"chmod", "", "+x"},
    Changer{"chown dd del diskpart erase halt kill killall lvextend lvreduce lvremove modprobe mv pkill poweroff rd "
            "reboot regsvr32 ren resize2fs rm rmdir rmmod setenforce takeown taskkill truncate umount useradd userdel "
            "usermod vgchange vgimportclone xfs_growfs"},
    Changer{"chronyc", "add burst delete makestep"},
    Changer{"crontab", "-e -r"},
    Changer{"dism", "/add- /disable- /enable- /remove- /restorehealth /startcomponentcleanup"},
    Changer{"dpkg", "-i -r --configure --install --purge --remove"},
    Changer{"e2fsck fsck restorecon xfs_repair", "", "-n"},
    Changer{"firewall-cmd", "--add- --reload --remove-"},
    Changer{"fsfreeze", "-f -u --freeze --unfreeze"},
    Changer{"fsutil", "create delete set"},
    Changer{"icacls", "/deny /grant /inheritance /remove /reset /restore /setowner"},
    Changer{"ip", "add change del delete flush replace set"},
    Changer{"ip6tables iptables", "-A -D -F -I -P -R -X"},
    Changer{"ipconfig", "/flushdns /release /renew"},
    Changer{"manage-bde", "-add -autounlock -changekey -delete -lock -off -on -pause -resume -unlock"},
    Changer{"mdadm", "--add --assemble --create --fail --remove --stop"},
    Changer{.programs = "mount", .unless = "-l", .alone_it_looks = true},
    Changer{"mountvol", "/d /e /n /r"},
    Changer{"msdtc", "-install -resetlog -uninstall"},
    Changer{"msiexec", "/i /package /register /uninstall /unregister /update /x"},
    Changer{.programs = "net", .words = "start stop", .alone_it_looks = true},
    Changer{"net", "/add /delete"},
    Changer{"netplan", "apply try"},
    Changer{"netsh", "add delete import reset set"},
    Changer{"nft", "add delete flush insert replace"},
    Changer{"nmcli", "add delete down modify reapply reload up"},
    Changer{"pip pip3", "install uninstall"},
    Changer{"reg", "add copy delete import load restore unload", "compare export query save"},
    Changer{"route", "add change delete"},
    Changer{"rpm", "-e -i -U"},
    Changer{"sc", "config create delete failure sdset start stop", "qc query queryex"},
    Changer{"schtasks", "/change /create /delete /end /run"},
    Changer{"sed", "-i --in-place"},
    Changer{"service", "reload restart start stop"},
    Changer{"sfc", "/scanfile /scannow"},
    Changer{.programs = "shutdown", .unless = "-c /a", .alone_it_looks = true},
    Changer{"sysctl", "-p -w"},
    Changer{"systemctl",
            "daemon-reload disable edit enable isolate kill mask poweroff reboot reload restart "
            "set-property start stop try-restart unmask"},
    Changer{"tee", "-a"},
    Changer{"timedatectl", "set-ntp set-time set-timezone"},
    Changer{"tune2fs", "", "-l"},
    Changer{"ufw", "allow delete deny disable enable reset"},
    Changer{"vssadmin", "add create delete resize"},
    Changer{"w32tm", "/config /register /resync /unregister"},
    Changer{"wevtutil", "cl clear-log set-log sl"},
    Changer{"winmgmt", "/kill /resetrepository /resyncperf /salvagerepository"},
    Changer{"zfs", "create destroy receive rollback set"},
    Changer{"zpool", "add attach clear create destroy detach import offline online remove replace"},
    Changer{"zypper", "clean in install patch remove rm up update"},
};

}  // namespace vmbackup_diag::validate
