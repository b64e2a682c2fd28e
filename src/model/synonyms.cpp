#include "vmbackup_diag/model/synonyms.hpp"

#include <array>
#include <ranges>

#include "vmbackup_diag/model/terms.hpp"

namespace vmbackup_diag {
namespace {

struct Meaning {
    std::string_view word;
    std::string_view others;  ///< with blanks between them
};

/// The word that the knowledge uses most, and what people say instead. What tells two problems apart is no synonym,
/// however near it is: a full disk is no full memory, and a point in the archive is not deleted.
constexpr std::array meanings{
    Meaning{"addon", "extension plugin"},
    Meaning{"admin", "administrator"},
    Meaning{"agent", "waagent walinuxagent"},
    Meaning{"alert", "mail email notification notify"},
    Meaning{"antivirus", "av crowdstrike defender edr eset kaspersky mcafee sentinelone sophos symantec"},
    Meaning{"bitlocker", "bitlock"},
    Meaning{"certificate", "cert"},
    Meaning{"choose", "choice chosen pick select"},
    Meaning{"configure", "configuration setting"},
    Meaning{"cost", "bill charge expensive fee invoice money paid pay price pricing"},
    Meaning{"database", "db"},
    Meaning{"delete", "erase purge removal remove undelete wipe"},
    Meaning{"disk", "drive"},
    Meaning{"duplicate", "twice"},
    Meaning{"enlarge", "expand extend grew grow grown increase raise resize"},
    Meaning{"error", "fault"},
    Meaning{"firewall", "fortigate paloalto zscaler"},
    Meaning{"freeze", "froze frozen hang hung"},
    Meaning{"grey", "gray"},
    Meaning{"group", "rg"},
    Meaning{"identity", "msi"},
    Meaning{"large", "big bigger biggest giant huge larger largest oversize"},
    Meaning{"limit", "cap ceiling max maximum quota"},
    Meaning{"login", "logon signin"},
    Meaning{"memory", "ram"},
    Meaning{"miss", "disappear gone lose lost vanish"},
    Meaning{"move", "migrate migration relocate transfer"},
    Meaning{"network", "vnet"},
    Meaning{"password", "passphrase"},
    Meaning{"permission", "authorization privilege"},
    Meaning{"recover", "recovery retrieve"},
    Meaning{"read", "readonly"},
    Meaning{"refuse", "decline denial denied deny disallow forbidden refusal reject rejection"},
    Meaning{"restart", "reboot"},
    Meaning{"retention", "retain"},
    Meaning{"slow", "ages crawl forever slower slowness sluggish"},
    Meaning{"start", "began begin begun"},
    Meaning{"stop", "deallocate poweroff shutdown"},
    Meaning{"subscription", "sub"},
    Meaning{"timeout", "timed"},
    Meaning{"unsupported", "incompatible"},
    Meaning{"update", "patch upgrade"},
    Meaning{"vault", "rsv"},
    Meaning{"vm", "box computer instance machine server vms"},
    Meaning{"wrong", "incorrect mismatch"},
};

}  // namespace

const std::map<std::string, std::string, std::less<>>& synonyms() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> stems;
        for (const Meaning& meaning : meanings) {
            for (const auto other : std::views::split(meaning.others, ' ')) {
                stems.emplace(stem(std::string(other.begin(), other.end())), stem(std::string(meaning.word)));
            }
        }
        return stems;
    }();
    return all;
}

std::string_view meant_by(std::string_view stem) {
    const auto found = synonyms().find(stem);
    return found == synonyms().end() ? stem : std::string_view(found->second);
}

}  // namespace vmbackup_diag
