#include "other_services.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// A class of .NET has a name of the same form, but no type behind a slash.
bool goes_on_as_provider(std::string_view behind_name) {
    return behind_name.size() > 1 &&
           (behind_name[0] == '\'' || behind_name[0] == '"' || (behind_name[0] == '/' && is_letter(behind_name[1])));
}

}  // namespace

bool names_only_other_services(std::string_view text, std::span<const std::string_view> providers) {
    constexpr std::string_view begin_of_provider = "Microsoft.";
    bool names_one = false;
    for (std::size_t at = text.find(begin_of_provider); at != text.npos; at = text.find(begin_of_provider, at + 1)) {
        const std::string_view rest = text.substr(at + begin_of_provider.size());
        const std::string_view name =
            rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin()));
        if (!goes_on_as_provider(rest.substr(name.size()))) {
            continue;
        }
        if (std::ranges::any_of(providers, [&](std::string_view ours) { return is_same_word(ours, name); })) {
            return false;
        }
        names_one = true;
    }
    return names_one && !providers.empty();
}

}  // namespace vmbackup_diag::match
