#include "other_services.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// The providers of what a backup or restore reads, makes or is refused by.
constexpr std::array<std::string_view, 15> ours{
    "authorization", "classiccompute", "classicstorage",   "compute",    "dataprotection",
    "features",      "insights",       "keyvault",         "management", "managedidentity",
    "network",       "policyinsights", "recoveryservices", "resources",  "storage"};

/// A class of .NET has a name of the same form, but no type behind a slash.
bool goes_on_as_provider(std::string_view behind_name) {
    return behind_name.size() > 1 &&
           (behind_name[0] == '\'' || behind_name[0] == '"' || (behind_name[0] == '/' && is_letter(behind_name[1])));
}

}  // namespace

bool names_only_other_services(std::string_view text) {
    constexpr std::string_view begin_of_provider = "Microsoft.";
    bool names_one = false;
    for (std::size_t at = text.find(begin_of_provider); at != text.npos; at = text.find(begin_of_provider, at + 1)) {
        const std::string_view rest = text.substr(at + begin_of_provider.size());
        const std::string_view name =
            rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin()));
        if (!goes_on_as_provider(rest.substr(name.size()))) {
            continue;
        }
        if (std::ranges::find_if(ours, [&](std::string_view one) { return is_same_word(one, name); }) != ours.end()) {
            return false;
        }
        names_one = true;
    }
    return names_one;
}

}  // namespace vmbackup_diag::match
