// What jobs have in common: the names of the things around them, and the resource that stands in the way of each.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "context.hpp"
#include "found.hpp"
#include "id_ends.hpp"
#include "letters.hpp"
#include "resource_ids.hpp"
#include "values.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view begin_of_id = "/subscriptions/";
constexpr std::string_view begin_of_management_group = "/providers/Microsoft.Management/managementGroups/";
constexpr std::string_view key_vaults = ".vault.azure.net";
constexpr std::string_view before_own_name = "Vault: ";
constexpr std::string_view behind_own_name = ";location=";

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

/// Null for an id of anything else, which does not stand in the way of a backup.
const Kind* kind_of(std::string_view id) {
    const std::string type = lower(id.substr(0, std::min(id.rfind('/'), id.size())));
    const auto kind = std::ranges::find_if(kinds, [&](const Kind& one) { return type.ends_with(one.type); });
    return kind != kinds.end() ? &*kind : nullptr;
}

/// A list parts its ids by ";".
bool is_in_id(char c) { return c == '/' || (is_in_name(c) && c != ';'); }

std::size_t end_of_id(std::string_view text, std::size_t at) {
    while (at < text.size() && is_in_id(text[at])) {
        ++at;
    }
    return at;
}

/// Where the next id begins: of something in a subscription, or in a management group, where most policies are
/// assigned.
std::size_t next_id(std::string_view text, std::size_t at) {
    const auto begins = [&](std::string_view id) { return stands_at(text, at, id); };
    for (at = text.find('/', at); at != text.npos; at = text.find('/', at + 1)) {
        if (begins(begin_of_id) || begins(begin_of_management_group)) {
            return at;
        }
    }
    return text.npos;
}

std::string_view without_full_stop(std::string_view id) {
    const std::size_t last = id.find_last_not_of("./)");
    return last == id.npos ? std::string_view{} : id.substr(0, last + 1);
}

/// Whether the VM is a part of the id, or named within the name of one: its disks and restore points are.
bool is_of(std::string_view id, std::string_view vm) {
    const std::string whole = fmt::format("{}/", id);
    return !vm.empty() && (holds(whole, fmt::format("/{}/", vm)) || holds(whole, fmt::format("_{}_", vm)));
}

/// The name in an address of a key vault: https://NAME.vault.azure.net.
std::string_view named_by_address(std::string_view text) {
    const std::size_t end = text.find(key_vaults);
    if (end == text.npos) {
        return {};
    }
    const std::size_t before = text.find_last_of("/ \"'", end);
    const std::size_t begin = before == text.npos ? 0 : before + 1;
    return text.substr(begin, end - begin);
}

/// The name that a key vault gives itself where it refuses somebody: "Vault: NAME;location=westeurope".
std::string_view named_by_itself(std::string_view text) {
    const std::size_t end = text.find(behind_own_name);
    const std::size_t label = end == text.npos ? text.npos : text.rfind(before_own_name, end);
    if (label == text.npos) {
        return {};
    }
    const std::size_t begin = label + before_own_name.size();
    const std::string_view name = text.substr(begin, end - begin);
    return end_of_name(name, 0) == name.size() ? name : std::string_view{};
}

/// The key vault that the text names, as the id of one would.
std::string key_vault(std::string_view text) {
    const std::string_view by_address = named_by_address(text);
    const std::string_view name = by_address.empty() ? named_by_itself(text) : by_address;
    return name.empty() ? std::string() : fmt::format("/providers/microsoft.keyvault/vaults/{}", lower(name));
}

/// The group of a resource group's own id; empty for the id of anything else.
std::string_view group_of(std::string_view id) {
    const std::size_t last = id.rfind('/');
    return last != id.npos && lower(id.substr(0, last)).ends_with("/resourcegroups") ? id.substr(last + 1)
                                                                                     : std::string_view{};
}

/// The group in which Azure Backup keeps the restore points, as the error writes it: it has that service's own name, or
/// the collections of restore points lie in it.
void add_restore_point_groups(Found& found, std::string_view error) {
    const auto take = [&](std::string_view placeholder, std::string_view name) {
        if (placeholder == "restore-point-resource-group") {
            add_name(found, placeholder, name);
        }
    };
    for (std::size_t at = next_id(error, 0); at != error.npos; at = next_id(error, at)) {
        const std::size_t end = end_of_id(error, at);
        const std::string_view id = without_full_stop(error.substr(at, end - at));
        if (const std::string_view group = group_of(id); stands_at(group, 0, "AzureBackupRG_")) {
            take("restore-point-resource-group", group);
        } else {
            read_resource_ids(id, take);
        }
        at = end;
    }
}

}  // namespace

std::string resource_at_fault(const Job& job) {
    const std::string_view text = job.error;
    std::string last;
    for (std::size_t at = next_id(text, 0); at != text.npos; at = next_id(text, at)) {
        const std::size_t end = end_of_id(text, at);
        const std::string_view id = without_full_stop(text.substr(at, end - at));
        if (kind_of(id) != nullptr && !is_of(id, job.vm)) {
            last = id;
        }
        at = end;
    }
    return last.empty() ? key_vault(text) : last;
}

bool names_a_resource(std::string_view error) { return next_id(error, 0) != error.npos || !key_vault(error).empty(); }

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

/// A name that one job does not say is not shared, even where all the others say the same. What was added last is most
/// likely the same in the next job, and once there are several, another says nothing new.
struct SharedNames::Names {
    struct Shared {
        std::string_view placeholder;
        std::string last = {};
        bool is_unsaid = false;
        bool are_several = false;
    };

    Found found = {};
    Shared vm{"vm"};
    Shared resource_group{"resource-group"};
    Shared subscription{"subscription"};
    Shared vault{"vault"};
    Shared vault_resource_group{"vault-resource-group"};
    Shared policy{"backup-policy"};
    std::string last_operation = {};

    void add(Shared& shared, std::string_view name) {
        if (name.empty()) {
            shared.is_unsaid = true;
        } else if (!shared.are_several && shared.last != name) {
            shared.last = name;
            add_name(found, shared.placeholder, name);
            shared.are_several = !found.names[shared.placeholder].has_room();
        }
    }
};

SharedNames::SharedNames() : names_(std::make_unique<Names>()) {}
SharedNames::~SharedNames() = default;
SharedNames::SharedNames(SharedNames&&) noexcept = default;
SharedNames& SharedNames::operator=(SharedNames&&) noexcept = default;

void SharedNames::add(const Job& job) {
    if (job.vm.empty()) {
        add_vm({}, job.resource_group, job.subscription);
    }
    names_->add(names_->vault, job.vault);
    names_->add(names_->vault_resource_group, job.vault_resource_group);
    names_->add(names_->policy, job.policy);
    if (names_->last_operation != job.operation) {
        names_->last_operation = job.operation;
        add_operation(names_->found, job.operation);
    }
}

void SharedNames::add_vm(std::string_view name, std::string_view resource_group, std::string_view subscription) {
    names_->add(names_->vm, name);
    names_->add(names_->resource_group, resource_group);
    names_->add(names_->subscription, subscription);
}

void SharedNames::add_those_in(std::string_view error) { add_restore_point_groups(names_->found, error); }

Context SharedNames::context(const Knowledge& knowledge) const {
    const Names& names = *names_;
    Found said = names.found;
    for (const Names::Shared* shared : {&names.vm, &names.resource_group, &names.subscription, &names.vault,
                                        &names.vault_resource_group, &names.policy}) {
        if (shared->is_unsaid) {
            said.names.erase(shared->placeholder);
        }
    }
    return evidence::context(said, knowledge);
}

}  // namespace vmbackup_diag::evidence
