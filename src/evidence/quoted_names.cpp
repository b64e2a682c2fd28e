#include "quoted_names.hpp"

#include <algorithm>
#include <array>

#include "letters.hpp"
#include "lines.hpp"
#include "values.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What a name in quotes is of, and whose resource group stands behind it.
struct QuotedKind {
    std::string_view words;  ///< the last before it, in small letters
    std::string_view placeholder;
    std::string_view group;
};

/// What protects a VM is kept in the vault, and so is the resource group behind it the vault's.
constexpr auto quoted_kinds = std::to_array<QuotedKind>({
    {"protected vm", placeholder::vm, placeholder::vault_resource_group},
    {"virtual machine", placeholder::vm, placeholder::resource_group},
    {"key vault", placeholder::key_vault, placeholder::key_vault_resource_group},
    {"recovery services vault", placeholder::vault, placeholder::vault_resource_group},
    {"recovery service vault", placeholder::vault, placeholder::vault_resource_group},
});

/// The labels of the newer form, the most telling of whose group it is first.
constexpr auto kinds_of_form = std::to_array<QuotedKind>({
    {"vault name", placeholder::vault, placeholder::vault_resource_group},
    {"virtual machine name", placeholder::vm, placeholder::resource_group},
});

constexpr std::string_view begin_of_group = "\" (Resource Group \"";
constexpr std::string_view begin_of_form = "(Subscription: \"";
constexpr std::size_t longest_form = 2000;
constexpr std::size_t longest_words = 40;

std::string_view up_to_quote(std::string_view text) { return text.substr(0, text.find_first_of("\"\r\n")); }

/// `KIND "NAME" (Resource Group "GROUP")`, in which the quote behind the name stands at this offset.
void read_with_group(std::string_view text, std::size_t quote, Found& found) {
    const std::size_t before = text.substr(0, quote).find_last_of("\"\n");
    if (before == text.npos || text[before] == '\n') {
        return;
    }
    const std::size_t begin = before - std::min(before, longest_words);
    const std::string words = lower(trimmed(text.substr(begin, before - begin)));
    const auto kind =
        std::ranges::find_if(quoted_kinds, [&](const QuotedKind& one) { return words.ends_with(one.words); });
    if (kind == quoted_kinds.end()) {
        return;
    }
    add_name(found, kind->placeholder, text.substr(before + 1, quote - before - 1));
    add_name(found, kind->group, up_to_quote(text.substr(quote + begin_of_group.size())));
}

/// The value of this label in the newer form; empty where it is not there.
std::string_view value_in_form(std::string_view form, std::string_view label) {
    for (std::size_t at = form.find("Name: \""); at != form.npos; at = form.find("Name: \"", at + 1)) {
        const std::size_t behind = at + std::string_view("Name").size();
        if (behind >= label.size() && stands_at(form, behind - label.size(), label)) {
            return up_to_quote(form.substr(behind + std::string_view(": \"").size()));
        }
    }
    return {};
}

void read_form(std::string_view form, Found& found) {
    add_name(found, placeholder::subscription, up_to_quote(form.substr(begin_of_form.size())));
    for (const QuotedKind& label : kinds_of_form) {
        if (const std::string_view name = value_in_form(form, label.words); !name.empty()) {
            add_name(found, label.placeholder, name);
            add_name(found, label.group, value_in_form(form, "resource group name"));
            return;
        }
    }
}

}  // namespace

std::vector<Section> read_quoted_names(std::string_view text, Found& found) {
    for (std::size_t at = text.find(begin_of_group); at != text.npos; at = text.find(begin_of_group, at + 1)) {
        read_with_group(text, at, found);
    }
    std::vector<Section> forms;
    for (std::size_t at = text.find(begin_of_form); at != text.npos; at = text.find(begin_of_form, at + 1)) {
        const std::size_t length = text.substr(at, longest_form).find("\")");
        if (length != text.npos) {
            read_form(text.substr(at, length + 1), found);
            forms.push_back({at, at + length + 1});
        }
    }
    return forms;
}

}  // namespace vmbackup_diag::evidence
