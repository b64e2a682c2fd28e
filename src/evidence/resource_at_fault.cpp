// The resource that stands in the way of a job, as its error names it.
#include <fmt/format.h>

#include "error_ids.hpp"
#include "id_ends.hpp"
#include "letters.hpp"
#include "resource_kinds.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view key_vaults = ".vault.azure.net";
constexpr std::string_view before_own_name = "Vault: ";
constexpr std::string_view behind_own_name = ";location=";

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

}  // namespace

std::string resource_at_fault(const Job& job) {
    std::string last;
    each_id(job.error, [&](std::string_view id) {
        if (may_stand_in_the_way(id) && !is_of(id, job.vm)) {
            last = id;
        }
    });
    return last.empty() ? key_vault(job.error) : last;
}

bool names_a_resource(std::string_view error) { return holds_an_id(error) || !key_vault(error).empty(); }

}  // namespace vmbackup_diag::evidence
