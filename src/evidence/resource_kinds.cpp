#include "resource_kinds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

struct Kind {
    std::string_view type;  ///< the last part of an id's type, in small letters
    std::string_view shown;
};

constexpr auto kinds = std::to_array<Kind>({{"keyvault/vaults", "key vault"},
                                            {"authorization/locks", "lock"},
                                            {"authorization/policyassignments", "policy assignment"},
                                            {"compute/diskencryptionsets", "disk encryption set"},
                                            {"compute/restorepointcollections", "restore point collection"},
                                            {"network/virtualnetworks", "virtual network"},
                                            {"storage/storageaccounts", "storage account"},
                                            {"/resourcegroups", "resource group"},
                                            {"/subscriptions", "subscription"}});

/// It stands in the way where an error is the vault's own, and not because its id is named.
constexpr std::string_view vaults = "/microsoft.recoveryservices/vaults/";

/// Null for an id of anything else.
const Kind* kind_of(std::string_view id) {
    const std::string type = lower(id.substr(0, std::min(id.rfind('/'), id.size())));
    const auto kind = std::ranges::find_if(kinds, [&](const Kind& one) { return type.ends_with(one.type); });
    return kind != kinds.end() ? &*kind : nullptr;
}

}  // namespace

bool may_stand_in_the_way(std::string_view id) { return kind_of(id) != nullptr; }

std::string id_of_vault(const Job& job) {
    const auto part = [](std::string_view type, std::string_view name) {
        return name.empty() ? std::string() : fmt::format("/{}/{}", type, name);
    };
    return job.vault.empty() ? std::string()
                             : fmt::format("{}{}/providers/Microsoft.RecoveryServices/vaults/{}",
                                           part("subscriptions", job.subscription),
                                           part("resourceGroups", job.vault_resource_group), job.vault);
}

std::string resource_in_words(std::string_view id) {
    const std::size_t last = id.rfind('/') + 1;
    const Kind* kind = kind_of(id);
    const std::string_view shown = kind != nullptr                               ? kind->shown
                                   : lower(id.substr(0, last)).ends_with(vaults) ? "vault"
                                                                                 : "";
    return shown.empty() ? clean(id) : fmt::format("{} {}", shown, clean(id.substr(last)));
}

std::string place_in_words(std::string_view id) {
    static constexpr auto places = std::to_array<Kind>({{"/resourcegroups/", "resource group"},
                                                        {"/managementgroups/", "management group"},
                                                        {"/subscriptions/", "subscription"}});
    const std::string types = lower(id);
    std::string out;
    for (const Kind& place : places) {
        const std::size_t at = types.find(place.type);
        const std::size_t begin = at + place.type.size();
        const std::size_t end = at == types.npos ? at : types.find('/', begin);
        if (end != types.npos) {
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", place.shown, clean(id.substr(begin, end - begin)));
        }
    }
    return out;
}

}  // namespace vmbackup_diag::evidence
