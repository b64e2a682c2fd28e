#include "resource_ids.hpp"

#include <algorithm>
#include <array>

#include "letters.hpp"
#include "values.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A part of an id: the type in small letters, and the placeholders that its name and the id's resource group fill.
struct Part {
    std::string_view type;
    std::string_view placeholder;
    std::string_view group = {};
};

constexpr auto parts = std::to_array<Part>({
    {"microsoft.compute/virtualmachines", "vm", "resource-group"},
    {"microsoft.recoveryservices/vaults", "vault", "vault-resource-group"},
    {"microsoft.recoveryservices/vaults/backupjobs", "job"},
    {"microsoft.recoveryservices/vaults/backuppolicies", "backup-policy"},
    {"microsoft.compute/restorepointcollections", "restore-point-collection", "restore-point-resource-group"},
    {"microsoft.compute/restorepointcollections/restorepoints", "restore-point"},
    {"microsoft.keyvault/vaults", "key-vault", "key-vault-resource-group"},
    {"microsoft.authorization/locks", "lock"},
    {"microsoft.authorization/policyassignments", "assignment"},
});

/// Bytes of a name in an id. Letters beyond ASCII belong to it, so that such a name is seen whole, and refused.
bool is_in_segment(char c) {
    return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("-_.();").find(c) != std::string_view::npos;
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
        const std::size_t end = end_of_name(++begin);
        at_ = end;
        return without_punctuation(text_.substr(begin, end - begin));
    }

    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    [[nodiscard]] std::size_t end_of_name(std::size_t at) const {
        while (at < text_.size() && is_in_segment(text_[at])) {
            ++at;
        }
        return at;
    }

    /// What belongs to the sentence around the id: a full stop, a semicolon, a bracket that was opened before it.
    static std::string_view without_punctuation(std::string_view name) {
        auto unopened = std::ranges::count(name, ')') - std::ranges::count(name, '(');
        while (!name.empty() && (name.back() == '.' || name.back() == ';' || (name.back() == ')' && unopened > 0))) {
            unopened -= name.back() == ')' ? 1 : 0;
            name.remove_suffix(1);
        }
        return name;
    }

    std::string_view text_;
    std::size_t at_;
};

/// What Terraform draws at the left of a box.
constexpr std::array<std::string_view, 2> edges{"\xE2\x94\x82 ", "| "};

bool begins_with_edge(std::string_view line) {
    return std::ranges::any_of(edges, [&](std::string_view edge) { return line.starts_with(edge); });
}

/// Whether a box may have cut the name that ends there: web is the beginning of web01 where the next line goes on.
bool may_be_cut(std::string_view text, std::size_t end) {
    const std::string_view rest = text.substr(end);
    if (!rest.starts_with('\n') && !rest.starts_with("\r\n")) {
        return false;
    }
    const std::string_view line = text.substr(text.substr(0, end).rfind('\n') + 1);
    const std::string_view next = rest.substr(rest.find('\n') + 1);
    const std::size_t inside = next.find(' ') + 1;
    return begins_with_edge(line) && begins_with_edge(next) && inside < next.size() && is_in_segment(next[inside]);
}

void take_part(const Part& part, std::string_view name, std::string_view group, const TakeName& take) {
    take(part.placeholder, name);
    if (!part.group.empty()) {
        take(part.group, group);
    }
}

/// Reads one id and gives back where it ends.
std::size_t read_id(std::string_view text, std::size_t at, const TakeName& take) {
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
        if (may_be_cut(text, segments.at())) {
            break;
        }
        if (key == "subscriptions") {
            take("subscription", name);
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

/// The name of a VM in a vault: its resource group and its own name.
void read_container(std::string_view text, std::size_t at, const TakeName& take) {
    const auto name_at = [&](std::size_t begin) {
        std::size_t end = begin;
        while (end < text.size() && is_in_segment(text[end]) && text[end] != ';') {
            ++end;
        }
        return text.substr(begin, end - begin);
    };
    const std::string_view group = name_at(at);
    const std::size_t behind = at + group.size();
    if (behind < text.size() && text[behind] == ';') {
        const std::string_view vm = name_at(behind + 1);
        take("resource-group", group);
        take("vm", vm);
    }
}

}  // namespace

void read_resource_ids(std::string_view text, const TakeName& take) {
    constexpr std::string_view id = "/subscriptions";
    constexpr std::string_view container = "iaasvmcontainerv2;";
    for (std::size_t at = text.find_first_of("/iI"); at != text.npos; at = text.find_first_of("/iI", at)) {
        if (stands_at(text, at, id)) {
            at = std::max(read_id(text, at, take), at + 1);
        } else if (stands_at(text, at, container)) {
            at += container.size();
            read_container(text, at, take);
        } else {
            ++at;
        }
    }
}

void read_resource_ids(std::string_view text, Found& found) {
    read_resource_ids(text,
                      [&](std::string_view placeholder, std::string_view name) { add_name(found, placeholder, name); });
}

}  // namespace vmbackup_diag::evidence
