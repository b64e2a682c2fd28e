#include "spoken.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::string_view yes = worked_yes;
constexpr std::string_view no = worked_no;

/// By the letters alone, and the id of the answer that is meant.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> sayings{{
    {"canttell", unknown},    {"icannottell", unknown},
    {"cannottell", unknown},  {"dontknow", unknown},
    {"idontknow", unknown},   {"donotknow", unknown},
    {"idonotknow", unknown},  {"dunno", unknown},
    {"idk", unknown},         {"notsure", unknown},
    {"imnotsure", unknown},   {"unsure", unknown},
    {"noidea", unknown},      {"itworked", yes},
    {"worked", yes},          {"thatworked", yes},
    {"itworks", yes},         {"works", yes},
    {"solved", yes},          {"n", no},
    {"didnotwork", no},       {"didntwork", no},
    {"itdidnotwork", no},     {"itdidntwork", no},
    {"thatdidnotwork", no},   {"thatdidntwork", no},
    {"nothing", "none"},      {"nocode", "none"},
    {"ihavenocode", "none"},  {"ihavenone", "none"},
    {"idonthaveone", "none"}, {"idonothaveone", "none"},
    {"noerrorcode", "none"},  {"idonthaveacode", "none"},
}};

/// A full-width digit, as some keyboards write it, as the digit that it is.
std::string with_plain_digits(std::string_view text) {
    constexpr std::string_view full_width = "\uFF10";
    std::string out(text);
    for (std::size_t at = 0; (at = out.find(full_width.substr(0, 2), at)) != out.npos; ++at) {
        const int digit = at + 2 < out.size() ? out[at + 2] - full_width[2] : -1;
        if (digit >= 0 && digit <= 9) {
            out.replace(at, full_width.size(), 1, static_cast<char>('0' + digit));
        }
    }
    return out;
}

}  // namespace

std::string letters_of(std::string_view text) {
    constexpr std::string_view apostrophe = "\u2019";
    std::string letters = lower(text);
    for (std::size_t at = 0; (at = letters.find(apostrophe, at)) != letters.npos;) {
        letters.erase(at, apostrophe.size());
    }
    std::erase_if(letters, [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit(c); });
    return letters;
}

std::string_view answer_said_by(std::string_view letters) {
    const auto found = std::ranges::find(sayings, letters, &std::pair<std::string_view, std::string_view>::first);
    return found == sayings.end() ? std::string_view{} : found->second;
}

std::optional<std::size_t> place_of(std::string_view given) {
    const std::string text = with_plain_digits(given.substr(given.starts_with('#') ? 1 : 0));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional(number - 1) : std::nullopt;
}

}  // namespace vmbackup_diag::cli
