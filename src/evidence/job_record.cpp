#include "job_record.hpp"

#include <algorithm>

#include "inner_json.hpp"
#include "resource_ids.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Of what a hostile record says, this much is looked at.
constexpr std::size_t longest_error = 1 << 14;

void set_if_empty(std::string& name, std::string_view value) {
    if (name.empty()) {
        name = value;
    }
}

/// Most texts are none by their first letter already: an id begins with a slash, that of a container with "iaas", and
/// that of an item in one with "VM;".
bool may_be_id(std::string_view text) {
    const char first = lower(text.front());
    return first == '/' || first == 'i' || (first == 'v' && text.size() > 2 && text[2] == ';');
}

/// What has no room in a table of PowerShell is cut, and two names may begin alike.
bool is_cut_by_table(std::string_view name) { return name.ends_with("...") || name.ends_with("\xE2\x80\xA6"); }

/// Adds the value of a field, as much of it as is looked at. It may have lines of its own, which a blank begins.
void add_value(std::string& texts, std::string_view value) {
    value = value.substr(0, longest_error);
    for (std::size_t end = value.find('\n'); end != value.npos; end = value.find('\n')) {
        texts.append(value.substr(0, end + 1)) += ' ';
        value.remove_prefix(end + 1);
    }
    texts.append(value) += '\n';
}

/// Empty, and with room for the next.
void clear(Job& job) {
    for (const auto& [placeholder, name] : names_of_job) {
        (job.*name).clear();
    }
    for (const auto text : {&Job::operation, &Job::error, &Job::beside}) {
        (job.*text).clear();
    }
    job.begun.reset();
    job.is_of_a_vm = true;
}

}  // namespace

Job* JobRecord::job(std::span<const Leaf> leaves) {
    clear(job_);
    begun_ = {};
    status_.clear();
    group_.clear();
    is_of_a_job_ = false;
    is_of_an_extension_ = false;
    for (const Leaf& leaf : leaves) {
        if (!leaf.text.empty()) {
            read(leaf, leaf.depth <= deepest_of_the_job);
        }
    }
    job_.state = states_[status_];
    set_if_empty(job_.resource_group, job_.vault.empty() ? group_ : "");
    const bool is_job = is_of_a_job_ || (!status_.empty() && (!job_.vm.empty() || !job_.operation.empty()));
    return is_job && !is_of_an_extension_ ? &job_ : nullptr;
}

std::string_view JobRecord::other() const {
    return is_of_an_extension_ ? "the report of an extension, which can be diagnosed by itself"
                               : "something with neither the state of a job nor an error";
}

/// Valid until the next call. What has no kind is of a form that was not met before, and found out each time.
const Role& JobRecord::role_of(const Leaf& leaf) {
    roles_.resize(std::max(roles_.size(), leaf.kind + 1));
    std::optional<Role>& role = roles_[leaf.kind];
    return role && leaf.kind != 0 ? *role : role.emplace(found_out(leaf));
}

Role JobRecord::found_out(const Leaf& leaf) {
    const FieldNames::Meaning& owner = names_[leaf.owner];
    Role role{.is_in_bookkeeping = owner.is_bookkeeping,
              .is_of_a_job = owner.is_of_a_job,
              .is_of_an_extension = is_same_word(leaf.owner, "formattedMessage")};
    const FieldNames::Meaning& known = names_[leaf.name];
    role.field = known.field;
    role.name_of_job = known.name_of_job;
    role.is_bookkeeping = known.is_bookkeeping;
    role.is_of_a_job = role.is_of_a_job || known.is_of_a_job;
    role.is_like_a_code = known.is_like_a_code;
    role.is_of_a_container = known.is_of_a_container;
    role.may_be_an_error = purpose_of(leaf.name) != Purpose::other || purpose_of(leaf.owner) != Purpose::other;
    return role;
}

void JobRecord::read(const Leaf& leaf, bool is_shallow) {
    const Role& role = role_of(leaf);
    is_of_a_job_ = is_of_a_job_ || role.is_of_a_job;
    is_of_an_extension_ = is_of_an_extension_ || role.is_of_an_extension;
    if (may_be_id(leaf.text) || role.is_of_a_container) {
        read_id(leaf.text, is_shallow);
    }
    if (role.field != nullptr) {
        leaf.is_escaped ? read_meaning(role, text_of(leaf), is_shallow) : read_meaning(role, leaf.text, is_shallow);
    } else if (!role.is_in_bookkeeping && !(is_shallow && role.is_bookkeeping)) {
        add_text(leaf, role, is_shallow && !role.may_be_an_error ? job_.beside : job_.error);
    }
}

void JobRecord::add_text(const Leaf& leaf, const Role& role, std::string& texts) {
    if (texts.size() >= longest_error) {
        return;
    }
    if (leaf.text.find('{') != leaf.text.npos) {
        add_inner_errors(leaf, texts);
        return;
    }
    if (!role.is_like_a_code) {
        texts.append(leaf.name).append(": ");
    }
    leaf.is_escaped ? add_value(texts, text_of(leaf)) : add_value(texts, leaf.text);
}

/// What an error says in JSON of its own, which has its code and message, and the ids of what stands in the way.
void JobRecord::add_inner_errors(const Leaf& leaf, std::string& texts) {
    for (const InnerText& inner : inner_texts(text_of(leaf))) {
        const std::string_view name = inner.name.empty() ? leaf.name : inner.name;
        const FieldNames::Meaning& known = names_[name];
        const bool is_id = inner.text.starts_with('/');
        if (!inner.name.empty() && !is_id && (known.field != nullptr || known.is_bookkeeping)) {
            continue;
        }
        if (!known.is_like_a_code) {
            texts.append(name).append(": ");
        }
        add_value(texts, inner.text);
    }
}

/// The id of a container names its VM, which is another in the next record.
void JobRecord::read_id(std::string_view id, bool is_shallow) {
    if (id.starts_with('/')) {
        const Ids::Resource& known = ids_[id];
        for (const Ids::Name& name : known.names) {
            set_if_empty(job_.*name.name_of_job, name.name);
        }
        job_.is_of_a_vm = job_.is_of_a_vm && !(is_shallow && known.is_of_another_vault);
        if (is_shallow && id.size() > known.id.size()) {
            set_if_empty(job_.id, id.substr(known.id.size() + 1));
        }
    } else if (is_resource_id(id)) {
        read_whole_id(id, [this](std::string_view placeholder, std::string_view name) {
            if (const NameOfJob filled = name_of_job(placeholder)) {
                set_if_empty(job_.*filled, name);
            }
        });
    }
}

void JobRecord::read_meaning(const Role& role, std::string_view text, bool is_shallow) {
    switch (role.field->meaning) {
        case Meaning::name:
            if (is_cut_by_table(text)) {
                is_of_a_job_ = is_of_a_job_ || role.name_of_job == &Job::vm;
            } else if (role.name_of_job != nullptr) {
                set_if_empty(job_.*role.name_of_job, text);
            }
            break;
        case Meaning::group: set_if_empty(group_, text); break;
        case Meaning::management: job_.is_of_a_vm = job_.is_of_a_vm && (!is_shallow || kinds_[text]); break;
        case Meaning::status:
            if (is_shallow) {
                set_if_empty(status_, text);
            }
            break;
        case Meaning::condition: set_if_empty(status_, text); break;
        case Meaning::operation:
            if (is_shallow) {
                set_if_empty(job_.operation, text);
            }
            break;
        case Meaning::time:
            if (is_shallow && begun_ == Instant{}) {
                begun_ = instant(text);
            }
            break;
        case Meaning::activity:
        case Meaning::nothing:
        case Meaning::os: break;
    }
}

}  // namespace vmbackup_diag::evidence
