#include "machine_names.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What is longer is no prefix and no heading, but a text by itself.
constexpr std::size_t longest_in_front = 400;

bool may_be_in_name(char c) { return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_'; }

/// `2026-08-01T02`, `10.5Z`, `02pm`: of numbers, and of the letters that times have.
bool is_of_time(std::string_view word) {
    return is_digit(word.front()) && word.find_first_not_of("0123456789.-tzapm") == word.npos;
}

bool is_id(std::string_view word) {
    constexpr std::size_t shortest = 12;
    return is_guid(word) || (word.size() >= shortest && std::ranges::all_of(word, is_hexadecimal_digit) &&
                             std::ranges::any_of(word, is_digit));
}

/// What differs from line to line of one log.
bool is_no_name(std::string_view word) {
    constexpr auto of_each_line = std::to_array<std::string_view>(
        {"alert", "am",    "apr",    "aug", "cest",    "cet",  "crit",        "critical", "debug",  "dec",    "emerg",
         "err",   "error", "feb",    "fri", "gmt",     "info", "information", "jan",      "jul",    "jun",    "mar",
         "may",   "mon",   "notice", "nov", "oct",     "pm",   "sat",         "sep",      "stderr", "stdout", "sun",
         "thu",   "trace", "tue",    "utc", "verbose", "warn", "warning",     "wed"});
    static_assert(std::ranges::is_sorted(of_each_line));
    return word.size() < 2 || is_of_time(word) || is_id(word) || std::ranges::binary_search(of_each_line, word);
}

/// `extension.log.1` is the log of before, by the same writer.
std::string_view without_rotation(std::string_view word) {
    constexpr std::string_view ending = ".log";
    const std::size_t at = word.find(ending);
    return at == word.npos ? word : word.substr(0, at + ending.size());
}

/// `python3[812]` is a program and its process.
bool is_program(std::string_view behind_word) {
    return behind_word.size() > 1 && behind_word[0] == '[' && is_digit(behind_word[1]);
}

/// What may be a name in the text, each with a blank behind it, in small letters.
std::string names_in(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        const char first = text[begin];
        end = begin + 1;
        if (first == '<' && end < text.size() && (is_letter(text[end]) || text[end] == '/')) {
            end = std::min(text.find('>', end), text.size());
        } else if (may_be_in_name(first)) {
            while (end < text.size() && may_be_in_name(text[end])) {
                ++end;
            }
            const std::string word = lower(trimmed(text.substr(begin, end - begin), ".-_"));
            const bool is_address = is_ipv4_address(word);
            if (is_address || (!word.empty() && !is_program(text.substr(end)) && !is_no_name(word))) {
                out.append(is_address ? word : without_rotation(word)) += ' ';
            }
        }
    }
    return out;
}

/// Of the fields of an object in JSON only these say whose line it is; others have ids, and differ on each line.
std::string names_in_fields(std::string_view text) {
    constexpr auto keys = std::to_array<std::string_view>(
        {"_hostname", "computer", "host", "hostname", "instance", "machine", "node", "pod", "server", "vm"});
    static_assert(std::ranges::is_sorted(keys));
    std::string out;
    std::string key;
    for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"', quote + 1)) {
        const std::size_t end = text.find('"', quote + 1);
        if (end == text.npos) {
            break;
        }
        const std::string word = lower(text.substr(quote + 1, end - quote - 1));
        const bool is_key = trimmed(text.substr(end + 1)).starts_with(':');
        if (!is_key && std::ranges::binary_search(keys, std::string_view(key))) {
            out += word + ' ';
        }
        key = is_key ? word : "";
        quote = end;
    }
    return out;
}

/// Whom a prompt of a shell names, as in `root@web01:~# ` or `[root@web01 ~]# `.
std::string host_of_prompt(std::string_view line) {
    line.remove_prefix(line.starts_with('[') ? 1 : 0);
    const std::size_t at = static_cast<std::size_t>(std::ranges::find_if_not(line, may_be_in_name) - line.begin());
    if (at == 0 || at >= line.size() || line[at] != '@') {
        return {};
    }
    const std::string_view host = line.substr(at + 1);
    const std::size_t end = static_cast<std::size_t>(std::ranges::find_if_not(host, may_be_in_name) - host.begin());
    const std::size_t sign = host.find_first_of("#$", end);
    const bool is_prompt = end < host.size() && (host[end] == ':' || host[end] == ' ') && sign != host.npos &&
                           (sign + 1 == host.size() || host[sign + 1] == ' ');
    return is_prompt ? names_in(host.substr(0, end)) : std::string{};
}

}  // namespace

std::string names_above(std::string_view line) {
    line = trimmed(line);
    if (line.size() > longest_in_front || line.size() < 4) {
        return {};
    }
    if (line.starts_with("==> ") && line.ends_with(" <==")) {
        return names_in(line);
    }
    if (line.ends_with(" >>")) {
        const std::size_t bar = line.find(" | ");
        return bar == line.npos ? std::string{} : names_in(line.substr(0, bar));
    }
    if (line.starts_with('"')) {
        return names_in_fields(line);
    }
    if (line.ends_with("] => {")) {
        return names_in(line.substr(std::min(line.find('['), line.size())));
    }
    return host_of_prompt(line);
}

std::string names_in_front(std::string_view prefix) {
    return prefix.size() > longest_in_front    ? std::string{}
           : prefix.find("\":") != prefix.npos ? names_in_fields(prefix)
                                               : names_in(prefix);
}

}  // namespace vmbackup_diag::evidence
