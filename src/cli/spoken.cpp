#include "spoken.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What people say for an answer, by the letters alone.
constexpr std::array<std::string_view, 16> for_unknown{
    "canttell", "icannottell", "cannottell", "icanttell", "dontknow",   "idontknow", "donotknow", "idonotknow",
    "dunno",    "idk",         "notsure",    "imnotsure", "iamnotsure", "unsure",    "noidea",    "ihavenoidea"};
constexpr std::array<std::string_view, 24> for_yes{
    "itworked",   "worked",       "thatworked",   "itworks",         "works",         "solved",
    "itworksnow", "worksnow",     "itworkednow",  "yesitworks",      "yesitworksnow", "yesitworked",
    "alliswell",  "alliswellnow", "yesalliswell", "yesalliswellnow", "yesihave",      "known",
    "yesknown",   "iknow",        "iknowit",      "iknowitnow",      "yesiknow",      "yesiknowit"};
constexpr std::array<std::string_view, 24> for_no{"n",
                                                  "didnotwork",
                                                  "didntwork",
                                                  "itdidnotwork",
                                                  "itdidntwork",
                                                  "thatdidnotwork",
                                                  "thatdidntwork",
                                                  "doesnotwork",
                                                  "doesntwork",
                                                  "itdoesnotwork",
                                                  "itdoesntwork",
                                                  "stilldoesnotwork",
                                                  "stilldoesntwork",
                                                  "didnothelp",
                                                  "didnthelp",
                                                  "itdidnothelp",
                                                  "itdidnthelp",
                                                  "thatdidnothelp",
                                                  "thatdidnthelp",
                                                  "stillfailing",
                                                  "stillfails",
                                                  "itstillfails",
                                                  "stillrefused",
                                                  "stillnotworking"};
constexpr std::array<std::string_view, 6> for_not_yet{"later",          "notyettried",        "ihavenottriedit",
                                                      "ihaventtriedit", "ihavenottriedityet", "ihaventtriedityet"};
constexpr std::array<std::string_view, 8> for_none{"nothing",      "nocode",        "ihavenocode", "ihavenone",
                                                   "idonthaveone", "idonothaveone", "noerrorcode", "idonthaveacode"};

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
    const auto is_in = [&](const auto& sayings) { return std::ranges::find(sayings, letters) != sayings.end(); };
    return is_in(for_unknown)   ? unknown
           : is_in(for_yes)     ? worked_yes
           : is_in(for_no)      ? worked_no
           : is_in(for_not_yet) ? worked_not_yet
           : is_in(for_none)    ? std::string_view("none")
                                : std::string_view{};
}

std::optional<std::size_t> place_of(std::string_view given) {
    const std::string text = with_plain_digits(given.substr(given.starts_with('#') ? 1 : 0));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional(number - 1) : std::nullopt;
}

}  // namespace vmbackup_diag::cli
