#include "form.hpp"

#include <algorithm>

#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

bool alternates(std::string_view text, std::string_view joints, auto letter) {
    bool joint = true;
    for (const char c : text) {
        const bool is_joint = joints.find(c) != joints.npos;
        if ((is_joint && joint) || (!is_joint && !letter(c))) {
            return false;
        }
        joint = is_joint;
    }
    return !joint;
}

bool is_slug(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); };
    return !text.empty() && text.size() <= longest_id && !is_digit(text[0]) && alternates(text, "-", letter);
}

bool is_word(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_letter_or_digit); }

bool is_code_name(std::string_view text) {
    return !text.empty() && text.size() <= longest_id && is_letter(text[0]) &&
           alternates(text, "-_", is_letter_or_digit);
}

bool is_abbreviation(std::string_view text) {
    return text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && std::ranges::all_of(text.substr(1), [](char c) {
               return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '+';
           });
}

bool is_exemption(std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    return is_slug(text.substr(0, slash)) && slash < text.size() && is_code_name(text.substr(slash + 1));
}

/// In the pattern 9 is a digit and everything else itself.
bool fits(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() &&
           std::ranges::equal(text, pattern, [](char c, char p) { return p == '9' ? is_digit(c) : c == p; });
}

bool is_version(std::string_view text) {
    const bool only_digits_after = std::ranges::all_of(text.substr(std::min<std::size_t>(8, text.size())), is_digit);
    return fits(text, "9999.99") || (text.size() > 8 && fits(text.substr(0, 8), "9999.99.") && only_digits_after);
}

bool is_number(std::string_view text) {
    if (text.starts_with("0x")) {
        text.remove_prefix(2);
        return !text.empty() && text.size() <= 8 && std::ranges::all_of(text, is_hexadecimal_digit);
    }
    text.remove_prefix(text.starts_with("-") ? 1 : 0);
    return !text.empty() && text.size() <= 10 && std::ranges::all_of(text, is_digit);
}

bool is_source(std::string_view text) {
    return !text.empty() && is_letter_or_digit(text[0]) && text.back() != ' ' && std::ranges::all_of(text, [](char c) {
        return is_letter_or_digit(c) || std::string_view(" -_.+").find(c) != std::string_view::npos;
    });
}

}  // namespace

const Form any_text{[](std::string_view t) { return !t.empty() && is_shown_as_is(t); },
                    "a text without control or invisible characters"};
const Form one_line{[](std::string_view t) { return !t.empty() && is_shown_as_is(t) && t.find('\n') == t.npos; },
                    "a text of one line without control or invisible characters"};
const Form slug{is_slug, "a slug such as \"vm-agent\""};
const Form code_name{is_code_name, "a code such as \"UserErrorX\" or a slug"};
const Form date{[](std::string_view t) { return day_of(t).has_value(); }, "a date such as \"2026-11-22\""};
const Form web_address{[](std::string_view t) {
                           return t.starts_with("https://") && t.size() > 8 && is_shown_as_is(t) &&
                                  t.find_first_of(" \t\n") == t.npos;
                       },
                       "an address that begins with https://"};
const Form version{is_version, "a year and month such as \"2026.11\""};
const Form number_form{is_number, "a number such as \"0x80042306\" or \"-2147212538\""};
const Form word_form{is_word, "one word of letters and digits"};
const Form words_form{[](std::string_view t) {
                          const std::size_t blank = std::min(t.find(' '), t.size());
                          return is_word(t.substr(0, blank)) && (blank == t.size() || is_word(t.substr(blank + 1)));
                      },
                      "one or two words of letters and digits"};
const Form letters{[](std::string_view t) { return !t.empty() && std::ranges::all_of(t, is_letter); }, "letters only"};
const Form source_of_event{is_source, "the source of an event such as \"VSS\" or \"COM+\""};
const Form abbreviation{is_abbreviation, "capital letters such as \"VSS\""};
const Form exemption{is_exemption, "a rule and an id such as \"unused/restart-vm\""};
const Form name_characters{[](std::string_view t) { return t.find_first_not_of("-_.()") == t.npos; },
                           "some of the characters - _ . ( )"};

bool may_be_an_id(std::string_view text) { return code_name.fits(text); }

}  // namespace vmbackup_diag::load
