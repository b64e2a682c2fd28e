#include "resource_ids.hpp"

#include <algorithm>
#include <array>

#include "id_ends.hpp"
#include "letters.hpp"
#include "values.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A VM and its resource group have shorter names.
constexpr std::size_t longest_names = 400;

/// Whether the name that ends there is not whole, in an id that begins here.
using IsCut = std::function<bool(std::size_t begin, std::size_t end)>;

/// A part of an id: the type in small letters, and the placeholders that its name and the id's resource group fill.
struct Part {
    std::string_view type;
    std::string_view placeholder;
    std::string_view group = {};
};

constexpr auto parts = std::to_array<Part>({
    {"microsoft.compute/virtualmachines", placeholder::vm, placeholder::resource_group},
    {"microsoft.recoveryservices/vaults", placeholder::vault, placeholder::vault_resource_group},
    {"microsoft.recoveryservices/vaults/backupjobs", placeholder::job},
    {"microsoft.recoveryservices/vaults/backuppolicies", placeholder::policy},
    {"microsoft.compute/restorepointcollections", placeholder::restore_point_collection,
     placeholder::restore_point_resource_group},
    {"microsoft.compute/restorepointcollections/restorepoints", placeholder::restore_point},
    {"microsoft.keyvault/vaults", placeholder::key_vault, placeholder::key_vault_resource_group},
    {"microsoft.authorization/locks", placeholder::lock},
    {"microsoft.authorization/policyassignments", placeholder::assignment},
});

/// What belongs to the sentence around an id: a full stop, a semicolon, a bracket that was opened before it.
std::string_view without_punctuation(std::string_view name) {
    auto unopened = std::ranges::count(name, ')') - std::ranges::count(name, '(');
    while (!name.empty() && (name.back() == '.' || name.back() == ';' || (name.back() == ')' && unopened > 0))) {
        unopened -= name.back() == ')' ? 1 : 0;
        name.remove_suffix(1);
    }
    return name;
}

/// Goes through an id, from one slash to the next; in JSON a backslash may stand before it.
class Segments {
  public:
    Segments(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    /// The next segment; empty at the end of the id.
    std::string_view next() {
        std::size_t begin = std::min(text_.find_first_not_of('\\', at_), text_.size());
        if (begin == text_.size() || text_[begin] != '/') {
            return {};
        }
        at_ = end_of_name(text_, ++begin);
        return without_punctuation(text_.substr(begin, at_ - begin));
    }

    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    std::string_view text_;
    std::size_t at_;
};

void take_part(const Part& part, std::string_view name, std::string_view group, const TakeName& take) {
    take(part.placeholder, name);
    if (!part.group.empty()) {
        take(part.group, group);
    }
}

/// The name of a VM in a vault: its resource group and its own name.
void read_container(std::string_view text, std::size_t at, const IsCut& is_cut, const TakeName& take) {
    const std::size_t end = end_of_name(text.substr(0, at + longest_names), at);
    const std::string_view names = text.substr(at, end - at);
    const std::size_t behind_group = names.find(';');
    if (behind_group == names.npos) {
        return;
    }
    const std::string_view rest = without_punctuation(names.substr(behind_group + 1));
    take(placeholder::resource_group, names.substr(0, behind_group));
    if (!is_cut(at, end)) {
        take(placeholder::vm, rest.substr(0, rest.find(';')));
    }
}

/// Reads one id and gives back where it ends.
std::size_t read_id(std::string_view text, std::size_t at, const IsCut& is_cut, const TakeName& take) {
    const std::size_t begin = at;
    Segments segments(text, at);
    std::string_view group;
    std::string type;
    for (std::string_view segment = segments.next(); !segment.empty(); segment = segments.next()) {
        const std::string key = lower(segment);
        if (key == "providers") {
            type = lower(segments.next());
            continue;
        }
        const std::string_view name = segments.next();
        if (is_cut(begin, segments.at())) {
            break;
        }
        if (const std::size_t vm = lower(name).find(container_mark); vm != name.npos) {
            read_container(text, static_cast<std::size_t>(name.data() - text.data()) + vm + container_mark.size(),
                           is_cut, take);
        }
        if (key == "subscriptions") {
            take(placeholder::subscription, name);
        } else if (key == "resourcegroups" && type.empty()) {
            group = name;
        } else if (!type.empty() && !name.empty()) {
            type += '/' + key;
            const auto part = std::ranges::find(parts, std::string_view(type), &Part::type);
            if (part != parts.end()) {
                take_part(*part, name, group, take);
            }
        }
    }
    return segments.at();
}

/// Reads an id in an address of the portal, where %2F stands for a slash, and gives back where it ends.
std::size_t read_encoded_id(std::string_view text, std::size_t at, const TakeName& take) {
    std::size_t end = at;
    while (end < text.size() && (is_in_name(text[end]) || text[end] == '%')) {
        ++end;
    }
    const std::string id = decoded(text.substr(at, end - at));
    const bool is_cut_off = may_go_on_below(text, end);
    (void)read_id(
        id, 0,
        [&](std::size_t, std::size_t name_end) { return name_end < id.size() ? id[name_end] != '/' : is_cut_off; },
        take);
    return end;
}

}  // namespace

bool is_resource_id(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return is_in_name(c) || c == '/'; });
}

void read_resource_ids(std::string_view text, const TakeName& take) {
    const IsCut is_cut = [&](std::size_t begin, std::size_t end) { return may_be_cut(text, begin, end); };
    for (std::size_t at = text.find_first_of("/%iI"); at != text.npos; at = text.find_first_of("/%iI", at)) {
        if (stands_at(text, at, "/subscriptions")) {
            at = std::max(read_id(text, at, is_cut, take), at + 1);
        } else if (stands_at(text, at, "%2Fsubscriptions") || stands_at(text, at, "%252Fsubscriptions")) {
            at = std::max(read_encoded_id(text, at, take), at + 1);
        } else if (stands_at(text, at, container_mark)) {
            at += container_mark.size();
            read_container(text, at, is_cut, take);
        } else {
            ++at;
        }
    }
}

void read_whole_id(std::string_view id, const TakeName& take) {
    if (stands_at(id, 0, container_mark)) {
        read_container(
            id, container_mark.size(), [](std::size_t, std::size_t) { return false; }, take);
    } else {
        read_resource_ids(id, take);
    }
}

void read_resource_ids(std::string_view text, Found& found) {
    read_resource_ids(text,
                      [&](std::string_view placeholder, std::string_view name) { add_name(found, placeholder, name); });
}

}  // namespace vmbackup_diag::evidence
