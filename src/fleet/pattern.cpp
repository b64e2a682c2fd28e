#include "pattern.hpp"

#include <algorithm>
#include <array>

#include "own_things.hpp"
#include "varying.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

constexpr std::array marks{some_vm, some_group, some_id, some_time, some_number, some_host, some_name, some_address};

/// How long the query of an address is that begins there, with its signature; 0 where none does.
std::size_t length_of_query(std::string_view text) {
    const std::string_view query = text.substr(0, text.find_first_of("\"' <>"));
    return query.starts_with('?') && query.find('=') != query.npos ? query.size() : 0;
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
        } else if (const Varying own = telling == nullptr ? own_thing_at(text, at) : Varying{}; own.length > 0) {
            at = replace(at, own);
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
