#include "own_things.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// No name and no host of Azure is longer.
constexpr std::size_t longest_own_name = 128;

/// What ends an id or a host, wherever it stands.
constexpr std::string_view ends_of_ids = " \t\r\n\"'`<>(),;?#";

bool ends_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && is_same_word(text.substr(text.size() - word.size()), word);
}

/// The part of an id of a resource that begins there, where it is a name and not what kind of thing it names.
Varying part_of_id(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_id = 1024;
    constexpr std::string_view begin_of_id = "/subscriptions/";
    constexpr std::size_t subscription = 2;
    constexpr std::size_t group = 4;
    constexpr std::size_t first_name = 8;
    if (at == 0 || text[at - 1] != '/') {
        return {};
    }
    const std::string_view near = text.substr(at - std::min(at, longest_id), std::min(at, longest_id));
    const std::string_view id = near.substr(near.find_last_of(ends_of_ids) + 1);
    if (id.size() < begin_of_id.size() || !is_same_word(id.substr(0, begin_of_id.size()), begin_of_id)) {
        return {};
    }
    const auto part = static_cast<std::size_t>(std::ranges::count(id, '/'));
    const std::size_t length = std::min(text.find_first_of(ends_of_ids, at), std::min(text.find('/', at), text.size())) - at;
    const std::string_view name = text.substr(at, length);
    const std::size_t size = trimmed(name, ".").size();
    return part == subscription                        ? Varying{some_id, size}
           : part == group                             ? Varying{some_group, size}
           : part >= first_name && part % 2 == 0       ? Varying{some_name, size}
                                                       : Varying{};
}

/// What is named by the word in quotes behind these, whatever it is called.
constexpr auto kinds_of_things = std::to_array<std::string_view>(
    {"vm", "vms", "machine", "host", "hostname", "server", "computer", "disk", "snapshot", "vault", "resource", "group",
     "account", "card", "interface", "network", "subnet", "cluster", "container", "item", "policy", "volume", "name"});

/// The name in the quotes that open there.
Varying quoted_name(std::string_view text, std::size_t at) {
    const std::size_t begin = at + 1;
    const bool opens = text[at] == '\'' || text[at] == '"' || text[at] == '`';
    const std::size_t end = opens ? text.substr(0, begin + longest_own_name).find(text[at], begin) : text.npos;
    if (end == text.npos || end == begin || (at > 0 && is_letter_or_digit(text[at - 1])) ||
        (end + 1 < text.size() && is_letter_or_digit(text[end + 1]))) {
        return {};
    }
    ...
}

}  // namespace
}
