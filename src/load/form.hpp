// What the texts of a document have to look like.
#pragma once

#include <cstddef>
#include <string_view>

namespace vmbackup_diag::load {

/// What a text has to look like; the words say it to the person who wrote something else.
struct Form {
    bool (*fits)(std::string_view);
    std::string_view expected;
};

extern const Form any_text;     ///< not empty, no control characters; line breaks are allowed
extern const Form one_line;     ///< as `any_text`, without line breaks
extern const Form slug;         ///< vm-agent, at most `longest_id` letters
extern const Form code_name;    ///< UserErrorX, a-slug, Pre-ScriptFailed
extern const Form date;         ///< 2026-11-22, a day of the calendar
extern const Form web_address;  ///< https://...
extern const Form version;      ///< 2026.11
extern const Form number_form;  ///< 0x80042306, -2147212538
extern const Form word_form;    ///< letters and digits
extern const Form words_form;   ///< one of them, or two with a blank between
extern const Form letters;
extern const Form source_of_event;  ///< VSS, COM+, Service Control Manager
extern const Form abbreviation;     ///< VSS, COM+
extern const Form exemption;        ///< unused/restart-vm: a rule and an id
extern const Form name_characters;  ///< of - _ . ( ), perhaps none

/// An id or a code is at most this long; a longer one could not be found in a text either.
inline constexpr std::size_t longest_id = 100;

}  // namespace vmbackup_diag::load
