#include "pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::string_view some_vm = "<vm>";
constexpr std::string_view some_group = "<resource-group>";
constexpr std::string_view some_id = "<id>";
constexpr std::string_view some_time = "<time>";
constexpr std::string_view some_number = "<number>";
constexpr std::string_view some_host = "<host>";

constexpr std::array marks{some_vm, some_group, some_id, some_time, some_number, some_host};

constexpr std::size_t size_of_guid = 36;
constexpr std::size_t size_of_first_part = 8;  ///< of a GUID
constexpr std::size_t shortest_hash = 8;

bool are_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// A result of Windows that is written without 0x, which tells the error: 8004230F, C0000005.
bool is_result(std::string_view word) {
    return word.size() == shortest_hash && (lower(word[0]) == 'c' || word[0] == '8') && word[1] == '0';
}

/// Ids are also written without hyphens, and disks are called by the first part of one.
bool is_hash(std::string_view word) {
    return word.size() >= shortest_hash && std::ranges::all_of(word, is_hexadecimal_digit) &&
           std::ranges::any_of(word, is_digit) && !are_digits(word) && !is_result(word);
}

/// The part of a longer name that a hyphen joins to a word there is no word of its own: web and web-01.
bool goes_on(std::string_view text, std::size_t at) {
    return at < text.size() && (is_letter_or_digit(text[at]) ||
                                (text[at] == '-' && at + 1 < text.size() && is_letter_or_digit(text[at + 1])));
}

/// What has a digit in it is a name within a longer one too, as those of disks are: web01-osdisk, nic-web01.
bool is_no_word(std::string_view name) { return std::ranges::any_of(name, is_digit) && !are_digits(name); }

bool is_name_at(std::string_view text, std::size_t at, std::string_view name) {
    if (name.empty() || lower(text[at]) != lower(name.front()) || !is_same_word(text.substr(at, name.size()), name)) {
        return false;
    }
    const std::size_t end = at + name.size();
    const bool is_joined = at > 1 && text[at - 1] == '-' && is_letter_or_digit(text[at - 2]);
    const bool is_part = is_no_word(name) && (end == text.size() || !is_letter_or_digit(text[end]));
    return is_part || (!is_joined && !goes_on(text, end));
}

/// How long what stands before the last two parts of the host is whose address goes on there; 0 where nothing does.
std::size_t length_of_host(std::string_view text, std::size_t at) {
    if (!text.substr(0, at).ends_with("://")) {
        return 0;
    }
    const std::string_view rest = text.substr(at);
    const std::string_view host = rest.substr(0, rest.find_first_of("/:?#\"' <>),;"));
    const std::size_t last = host.rfind('.');
    const std::size_t second = last == host.npos || last == 0 ? host.npos : host.rfind('.', last - 1);
    return second == host.npos ? 0 : second;
}

/// How long the query of an address is that begins there, with its signature; 0 where none does.
std::size_t length_of_query(std::string_view text) {
    const std::string_view query = text.substr(0, text.find_first_of("\"' <>"));
    return query.starts_with('?') && query.find('=') != query.npos ? query.size() : 0;
}

/// How long the time is that begins there, as 2026-08-01T01:00:12Z; 0 where there is none.
std::size_t length_of_time(std::string_view text) {
    constexpr std::string_view day = "0000-00-00";
    const std::string_view begin = text.substr(0, day.size());
    const bool is_day =
        std::ranges::equal(begin, day, [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
    if (!is_day) {
        return 0;
    }
    const auto belongs = [](char c) {
        return is_digit(c) || std::string_view(":.TZ").find(c) != std::string_view::npos;
    };
    std::size_t end = day.size();
    while (end < text.size() && belongs(text[end])) {
        ++end;
    }
    return text[end - 1] == '.' ? end - 1 : end;
}

/// What stands there instead of which something else may stand in another job; no length where nothing does.
struct Varying {
    std::string_view shown;
    std::size_t length = 0;
};

Varying varying_at(std::string_view text, std::size_t at, std::string_view word, const evidence::Job& job) {
    if (const std::size_t length = length_of_host(text, at)) {
        return {some_host, length};
    }
    if (is_name_at(text, at, job.vm)) {
        return {some_vm, job.vm.size()};
    }
    if (is_name_at(text, at, job.resource_group)) {
        return {some_group, job.resource_group.size()};
    }
    if (word.size() == size_of_first_part && is_guid(text.substr(at, size_of_guid))) {
        return {some_id, size_of_guid};
    }
    if (is_hash(word)) {
        return {some_id, word.size()};
    }
    if (const std::size_t length = is_digit(word.front()) ? length_of_time(text.substr(at)) : 0) {
        return {some_time, length};
    }
    return {};
}

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter_or_digit(text[end])) {
        ++end;
    }
    return text.substr(at, end - at);
}

/// Whether a character of another script than ours begins there: signs and blanks stand in three blocks of their own.
bool is_foreign_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t n) {
        return at + n < text.size() ? static_cast<unsigned char>(text[at + n]) : 0u;
    };
    const bool is_of_latin_signs = byte(0) == 0xC2;
    const bool is_of_punctuation = byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81);
    const bool is_of_eastern_signs = byte(0) == 0xE3 && byte(1) == 0x80;
    return byte(0) >= 0xC0 && !is_of_latin_signs && !is_of_punctuation && !is_of_eastern_signs;
}

}  // namespace

TellingNumbers::TellingNumbers(const Knowledge& knowledge) : knowledge_(knowledge) {
    for (const Template& known : knowledge.index.templates) {
        for (const std::string_view word : known.words) {
            if (are_digits(word)) {
                in_texts_.insert(word);
            }
        }
    }
    for (const Name& name : knowledge.index.names) {
        add_those_in(name.key);
    }
}

void TellingNumbers::add_those_in(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::string_view word = word_at(name, at);
        if (are_digits(word)) {
            in_texts_.insert(word);
        }
        at += word.size();
    }
}

bool TellingNumbers::contains(std::string_view digits) const {
    if (in_texts_.contains(digits)) {
        return true;
    }
    const auto is_known = [&](std::uint32_t value) {
        return std::ranges::binary_search(knowledge_.index.numbers, value, {},
                                          [](const IndexedNumber& row) { return row.number.value; });
    };
    return std::ranges::any_of(std::array{10, 16}, [&](int base) {
        std::uint32_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        return read.ec == std::errc{} && (is_known(value) || is_known(0u - value));
    });
}

std::string pattern(std::string_view text, const evidence::Job& job, const TellingNumbers* telling) {
    std::string out;
    out.reserve(text.size());
    std::size_t kept_from = 0;
    const auto replace = [&](std::size_t begin, const Varying& varying) {
        out.append(text.substr(kept_from, begin - kept_from)).append(varying.shown);
        kept_from = begin + varying.length;
        return kept_from;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = word_at(text, at);
        if (word.empty()) {
            const std::size_t query = telling == nullptr ? length_of_query(text.substr(at)) : 0;
            at = query == 0 ? at + 1 : replace(at, {some_id, query});
        } else if (const Varying varying = varying_at(text, at, word, job); varying.length > 0) {
            at = replace(at, varying);
        } else if (are_digits(word) && (telling == nullptr || !telling->contains(word))) {
            at = replace(at, {word.size() < shortest_hash ? some_number : some_id, word.size()});
        } else {
            at += word.size();
        }
    }
    return out.append(text.substr(kept_from));
}

bool says_something(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::string_view rest = pattern.substr(at);
        const auto mark = std::ranges::find_if(marks, [&](std::string_view one) { return rest.starts_with(one); });
        if (mark != marks.end()) {
            at += mark->size() - 1;
        } else if (is_letter(pattern[at]) || is_foreign_at(pattern, at)) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::fleet
