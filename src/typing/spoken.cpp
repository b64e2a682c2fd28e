#include "vmbackup_diag/typing/spoken.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "vmbackup_diag/model/after_fix.hpp"
#include "vmbackup_diag/model/guide.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/typing/key_words.hpp"

namespace vmbackup_diag::typing {
namespace {

/// What people say for an answer, by the letters alone.
constexpr std::array<std::string_view, 16> for_unknown{
    "canttell", "icannottell", "cannottell", "icanttell", "dontknow",   "idontknow", "donotknow", "idonotknow",
    "dunno",    "idk",         "notsure",    "imnotsure", "iamnotsure", "unsure",    "noidea",    "ihavenoidea"};
constexpr std::array<std::string_view, 26> for_yes{
    "itworked",     "worked",   "thatworked",  "itworks",    "works",    "solved",      "fixed",
    "itisfixed",    "itsfixed", "thatfixedit", "itworksnow", "worksnow", "itworkednow", "alliswell",
    "alliswellnow", "ihave",    "known",       "iknow",      "iknowit",  "iknowitnow",  "yep",
    "yeah",         "yup",      "done",        "ok",         "okay"};
constexpr std::array<std::string_view, 39> for_no{"n",
                                                  "nope",
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
                                                  "itisstillfailing",
                                                  "itsstillfailing",
                                                  "failedagain",
                                                  "itfailedagain",
                                                  "failsagain",
                                                  "itfailsagain",
                                                  "sameerror",
                                                  "thesameerror",
                                                  "stillthesame",
                                                  "stillthesameerror",
                                                  "sameerroragain",
                                                  "thesameerroragain",
                                                  "stillrefused",
                                                  "stillnotworking",
                                                  "itisback",
                                                  "itsback"};
constexpr std::array<std::string_view, 12> for_not_yet{"later",
                                                       "tomorrow",
                                                       "notnow",
                                                       "notyettried",
                                                       "ihavenottriedit",
                                                       "ihaventtriedit",
                                                       "ihavenottriedityet",
                                                       "ihaventtriedityet",
                                                       "iwilltryit",
                                                       "iwilltryitlater",
                                                       "illtryit",
                                                       "illtryitlater"};
constexpr std::array<std::string_view, 8> for_none{"nothing",      "nocode",        "ihavenocode", "ihavenone",
                                                   "idonthaveone", "idonothaveone", "noerrorcode", "idonthaveacode"};

constexpr std::array<std::string_view, 8> for_none_of_these{
    "none", "noneofthese", "noneofthem", "noneofthose", "noneoftheabove", "noneofit", "neither", "neitherofthem"};

/// What people say for a key in more than its word.
constexpr std::array said_for_keys{
    std::pair{std::string_view("goback"), std::string_view("b")},
    std::pair{std::string_view("gobackone"), std::string_view("b")},
    std::pair{std::string_view("onestepback"), std::string_view("b")},
    std::pair{std::string_view("onequestionback"), std::string_view("b")},
    std::pair{std::string_view("stepback"), std::string_view("b")},
    std::pair{std::string_view("previousquestion"), std::string_view("b")},
    std::pair{std::string_view("undothat"), std::string_view("u")},
    std::pair{std::string_view("undoit"), std::string_view("u")},
    std::pair{std::string_view("startover"), std::string_view("r")},
    std::pair{std::string_view("startagain"), std::string_view("r")},
};

/// What people ask back.
constexpr std::array<std::string_view, 34> asked_back{"what",
                                                      "huh",
                                                      "explain",
                                                      "pleaseexplain",
                                                      "explainplease",
                                                      "explainit",
                                                      "explainthis",
                                                      "explainthat",
                                                      "whatdoesthatmean",
                                                      "whatdoesthismean",
                                                      "whatdoesitmean",
                                                      "whatdoyoumean",
                                                      "whatisthat",
                                                      "whatsthat",
                                                      "whatisthis",
                                                      "idontunderstand",
                                                      "idonotunderstand",
                                                      "idontunderstandit",
                                                      "idontunderstandthat",
                                                      "idontunderstandthis",
                                                      "idontgetit",
                                                      "howdoifindout",
                                                      "howdoifindthatout",
                                                      "howdoifindit",
                                                      "howdoifindthat",
                                                      "howcanifindout",
                                                      "howcanitell",
                                                      "howdoitell",
                                                      "howdoiknow",
                                                      "howcaniknow",
                                                      "wheredoilook",
                                                      "wheredoifindit",
                                                      "wheredoifindthat",
                                                      "whereisthat"};

/// "Yes, it works" says the same as "it works".
std::string_view without_start(std::string_view letters, std::string_view start) {
    return letters.size() > start.size() && letters.starts_with(start) ? letters.substr(start.size()) : letters;
}

/// "Back please" says the same as "back".
std::string_view without_please(std::string_view letters) {
    constexpr std::string_view please = "please";
    letters = without_start(letters, please);
    return letters.size() > please.size() && letters.ends_with(please)
               ? letters.substr(0, letters.size() - please.size())
               : letters;
}

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
    const auto is_in = [](const auto& sayings, std::string_view said) {
        return std::ranges::find(sayings, said) != sayings.end();
    };
    const auto is_said = [&](const auto& sayings, std::string_view start) {
        return is_in(sayings, letters) || is_in(sayings, without_start(letters, start));
    };
    return is_in(for_unknown, letters)       ? unknown
           : is_said(for_yes, worked_yes)    ? worked_yes
           : is_said(for_no, worked_no)      ? worked_no
           : is_said(for_not_yet, worked_no) ? worked_not_yet
           : is_in(for_none, letters)        ? std::string_view("none")
                                             : std::string_view{};
}

bool says_none_of_these(std::string_view letters) {
    return std::ranges::find(for_none_of_these, letters) != for_none_of_these.end();
}

std::string_view key_said_by(std::string_view letters) {
    letters = without_please(letters);
    const auto said = std::ranges::find(said_for_keys, letters, [](const auto& row) { return row.first; });
    return said == said_for_keys.end() ? key_called(letters) : said->second;
}

bool asks_back(std::string_view letters) { return std::ranges::find(asked_back, letters) != asked_back.end(); }

std::optional<std::size_t> place_of(std::string_view given) {
    const std::string text = with_plain_digits(given.substr(given.starts_with('#') ? 1 : 0));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional(number - 1) : std::nullopt;
}

}  // namespace vmbackup_diag::typing
