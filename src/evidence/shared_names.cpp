// What jobs have in common: the names of the things around them.
#include "context.hpp"
#include "error_ids.hpp"
#include "found.hpp"
#include "letters.hpp"
#include "resource_ids.hpp"
#include "values.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

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
        if (placeholder == placeholder::restore_point_resource_group) {
            add_name(found, placeholder, name);
        }
    };
    each_id(error, [&](std::string_view id) {
        if (const std::string_view group = group_of(id); stands_at(group, 0, "AzureBackupRG_")) {
            take(placeholder::restore_point_resource_group, group);
        } else {
            read_resource_ids(id, take);
        }
    });
}

}  // namespace

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
    Shared vm{placeholder::vm};
    Shared resource_group{placeholder::resource_group};
    Shared subscription{placeholder::subscription};
    Shared vault{placeholder::vault};
    Shared vault_resource_group{placeholder::vault_resource_group};
    Shared policy{placeholder::policy};
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
