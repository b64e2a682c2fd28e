#include "own_things.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// What ends an id of a resource.
constexpr std::string_view ends_of_ids = " \t\r\n\"'`<>(),;?#";

/// The part of an id of a resource that begins there, where it is a name and does not say what kind of thing it names.
Varying name_in_id(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_id = 512;
    constexpr std::string_view begin_of_id = "/subscriptions/";
    constexpr std::ptrdiff_t place_of_subscription = 2;
    constexpr std::ptrdiff_t place_of_group = 4;
    constexpr std::ptrdiff_t first_place_of_name = 8;
    if (at == 0 || text[at - 1] != '/') {
        return {};
    }
    const std::size_t farthest = at - std::min(at, longest_id);
    const std::string_view near = text.substr(farthest, at - farthest);
    const std::size_t begin = near.rfind(begin_of_id);
    const std::string_view id = near.substr(std::min(begin, near.size()));
    if (id.empty() || id.find_first_of(ends_of_ids) != id.npos) {
        return {};
    }
    const std::string_view rest = text.substr(at, longest_id);
    const std::size_t size =
        trimmed(rest.substr(0, std::min(rest.find('/'), rest.find_first_of(ends_of_ids))), ".").size();
    const auto place = std::ranges::count(id, '/');
    return place == place_of_subscription                   ? Varying{some_id, size}
           : place == place_of_group                        ? Varying{some_group, size}
           : place >= first_place_of_name && place % 2 == 0 ? Varying{some_name, size}
                                                            : Varying{};
}

/// What somebody's own name in quotes stands behind.
constexpr auto kinds_of_things = std::to_array<std::string_view>(
    {"account",   "card",     "cluster", "computer", "container", "disk",    "group",  "host",
     "interface", "item",     "machine", "name",     "named",     "network", "policy", "resource",
     "server",    "snapshot", "subnet",  "vault",    "vm",        "volume"});

std::string_view word_before(std::string_view text, std::size_t at) {
    const std::string_view before = trimmed(text.substr(0, at), " :=");
    const auto begin = std::find_if_not(before.rbegin(), before.rend(), is_letter_or_digit).base();
    return {begin, before.end()};
}

/// A word in quotes may tell the error, unless it is written as names are, or stands behind what it names.
Varying name_in_quotes(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_name = 128;
    constexpr std::string_view quotes = "'\"`";
    constexpr std::string_view signs_of_names = "0123456789-_";
    const bool opens =
        at > 0 && quotes.find(text[at - 1]) != quotes.npos && (at == 1 || !is_letter_or_digit(text[at - 2]));
    const std::string_view rest = text.substr(at, longest_name);
    const std::string_view name = rest.substr(0, opens ? std::min(rest.find(text[at - 1]), rest.find(' ')) : 0);
    const bool is_closed = !name.empty() && text.substr(at + name.size()).starts_with(text[at - 1]);
    const bool is_result = is_same_word(name.substr(0, 2), "0x");
    if (!is_closed || is_result || std::ranges::all_of(name, is_digit)) {
        return {};
    }
    const bool is_name = name.find_first_of(signs_of_names) != name.npos;
    const std::string kind = lower(word_before(text, at - 1));
    return is_name || std::ranges::find(kinds_of_things, kind) != kinds_of_things.end()
               ? Varying{some_name, name.size()}
               : Varying{};
}

bool is_of_host(char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; }

/// What stands before the domain of a host.
Varying name_of_host(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_host = 255;
    constexpr auto ends_of_domains =
        std::to_array<std::string_view>({"at", "ch", "cloud", "com", "corp", "de", "eu", "fr", "internal", "intra",
                                         "io", "lan", "local", "net", "nl", "org", "uk"});
    if (at > 0 && (is_of_host(text[at - 1]) || text[at - 1] == '@' || text[at - 1] == '_')) {
        return {};
    }
    const std::string_view rest = text.substr(at, longest_host);
    const std::string_view host =
        trimmed(std::string_view(rest.begin(), std::ranges::find_if_not(rest, is_of_host)), ".");
    const std::size_t last = host.rfind('.');
    const std::size_t domain = last == host.npos || last == 0 ? host.npos : host.rfind('.', last - 1);
    const std::string end = domain == host.npos ? "" : lower(host.substr(last + 1));
    const bool is_one = std::ranges::find(ends_of_domains, end) != ends_of_domains.end();
    return is_one ? Varying{some_host, domain} : Varying{};
}

/// Six bytes in hexadecimal with a hyphen or a colon between them: the address of a card.
std::size_t size_of_card(std::string_view text) {
    constexpr std::string_view form = "00-00-00-00-00-00";
    const std::string_view begin = text.substr(0, form.size());
    const bool is_one = begin.size() == form.size() && std::ranges::equal(begin, form, [&](char c, char wanted) {
                            return wanted == '-' ? c == begin[2] && (c == '-' || c == ':') : is_hexadecimal_digit(c);
                        });
    const std::string_view behind = text.substr(begin.size(), 1);
    return is_one && (behind.empty() || (!is_letter_or_digit(behind[0]) && behind[0] != begin[2])) ? form.size() : 0;
}

/// Four numbers with a point between them.
std::size_t size_of_ipv4(std::string_view text) {
    const auto end = std::ranges::find_if_not(text, [](char c) { return is_digit(c) || c == '.'; });
    const std::string_view all = trimmed(std::string_view(text.begin(), end), ".");
    return is_ipv4_address(all) ? all.size() : 0;
}

/// More hexadecimal digits than those of a result: an address of the memory.
std::size_t size_of_pointer(std::string_view text) {
    constexpr std::size_t size_of_result = 8;
    if (!is_same_word(text.substr(0, 2), "0x")) {
        return 0;
    }
    const auto end = std::ranges::find_if_not(text.substr(2), is_hexadecimal_digit);
    const auto size = static_cast<std::size_t>(end - text.begin());
    return size > size_of_result + 2 ? size : 0;
}

Varying address(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_address = 64;
    if (at > 0 && is_of_host(text[at - 1])) {
        return {};
    }
    const std::string_view rest = text.substr(at, longest_address);
    const std::size_t size = std::max({size_of_card(rest), size_of_ipv4(rest), size_of_pointer(rest)});
    return {some_address, size};
}

}  // namespace

Varying own_thing_at(std::string_view text, std::size_t at) {
    Varying found = name_in_id(text, at);
    for (const auto read : {name_in_quotes, address, name_of_host}) {
        found = found.length > 0 ? found : read(text, at);
    }
    return found;
}

}  // namespace vmbackup_diag::fleet
