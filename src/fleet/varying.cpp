#include "varying.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::size_t size_of_first_part = 8;  ///< of a GUID

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

bool has_form(std::string_view text, std::string_view form) {
    return std::ranges::equal(text.substr(0, form.size()), form,
                              [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

/// How long the time of day is that begins there, with the fraction and the zone behind it: 01:00:12.5Z.
std::size_t length_of_time_of_day(std::string_view text) {
    constexpr std::string_view form = "00:00:00";
    if (!has_form(text, form) || text.substr(form.size()).starts_with(':')) {
        return 0;
    }
    std::size_t end = form.size();
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == 'Z')) {
        ++end;
    }
    return text[end - 1] == '.' ? end - 1 : end;
}

/// How long the time is that begins there, as 2026-08-01T01:00:12Z, a day or a time of day; 0 where there is none.
std::size_t length_of_time(std::string_view text) {
    constexpr std::string_view day = "0000-00-00";
    if (!has_form(text, day)) {
        return length_of_time_of_day(text);
    }
    const bool goes_on = text.size() > day.size() && (text[day.size()] == 'T' || text[day.size()] == ' ');
    const std::size_t time = goes_on ? length_of_time_of_day(text.substr(day.size() + 1)) : 0;
    return day.size() + (time == 0 ? 0 : time + 1);
}

}  // namespace

bool are_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter_or_digit(text[end])) {
        ++end;
    }
    return text.substr(at, end - at);
}

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
    if (word.size() == size_of_first_part && is_guid(text.substr(at, guid_length))) {
        return {some_id, guid_length};
    }
    if (is_hash(word)) {
        return {some_id, word.size()};
    }
    if (const std::size_t length = is_digit(word.front()) ? length_of_time(text.substr(at)) : 0) {
        return {some_time, length};
    }
    return {};
}

}  // namespace vmbackup_diag::fleet
