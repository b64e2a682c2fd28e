#include "language.hpp"

#include <algorithm>
#include <array>

#include "foreign_letters.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::match {
namespace {

/// Fewer may be a name, or a word that was borrowed.
constexpr std::size_t fewest_signs = 3;

/// Of the languages of the portal with Latin letters, the little words that English does not have.
constexpr auto others_words = std::to_array<std::string_view>({
    "aux",  "beim", "bir",  "das", "dans", "de",     "dei",  "del",   "dem",   "den",  "der",   "des", "di",    "die",
    "dos",  "een",  "egy",  "ein", "eine", "einer",  "el",   "est",   "foi",   "gli",  "het",   "il",  "inte",  "ist",
    "jest", "kan",  "kann", "la",  "las",  "le",     "les",  "los",   "mit",   "nach", "nella", "nem", "nicht", "nie",
    "niet", "och",  "para", "pas", "pode", "por",    "pour", "puede", "que",   "sono", "stato", "sur", "um",    "uma",
    "una",  "und",  "une",  "van", "von",  "werden", "wird", "wordt", "wurde", "zijn",
});

constexpr auto english_words = std::to_array<std::string_view>({
    "a",  "an", "and", "are", "as", "at", "be", "by",   "can", "for",  "has", "have", "i",    "in",  "is",
    "it", "my", "no",  "not", "of", "on", "or", "that", "the", "this", "to",  "was",  "with", "you",
});

bool is_one_of(std::string_view word, const auto& words) { return std::ranges::find(words, word) != words.end(); }

/// Whether a letter of a script begins there that is not Latin: Greek and Cyrillic up to Hebrew and Arabic, or those of
/// East Asia.
bool is_of_another_script(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte >= 0xCD && byte <= 0xDB) || (byte >= 0xE3 && byte <= 0xED);
}

class Signs {
  public:
    void add_word(std::string_view word) {
        const std::string small = lower(word);
        others_ += is_one_of(small, others_words) ? 1 : 0;
        english_ += is_one_of(small, english_words) ? 1 : 0;
    }
    void add_letter() { ++others_; }
    [[nodiscard]] bool tell_of_another() const { return others_ >= fewest_signs && others_ > english_; }

  private:
    std::size_t others_ = 0;
    std::size_t english_ = 0;
};

bool is_no_sign_of_text(char c) {
    constexpr char delete_sign = 0x7F;
    return (c > 0 && c < ' ' && std::string_view("\t\n\v\f\r\b\x1B").find(c) == std::string_view::npos) ||
           c == delete_sign;
}

}  // namespace

bool is_data_of_a_program(std::string_view text) {
    constexpr std::ptrdiff_t fewest_of_data = 32;
    constexpr std::ptrdiff_t one_in = 25;
    const auto zeros = std::ranges::count(text, '\0');
    const auto others = std::ranges::count_if(text, is_no_sign_of_text);
    return others >= fewest_of_data && one_in * others > std::ssize(text) - zeros;
}

bool is_in_another_language(std::string_view text) {
    Signs signs;
    for (std::size_t at = 0; at < text.size();) {
        if (is_letter(text[at])) {
            const std::size_t begin = at;
            at = static_cast<std::size_t>(std::ranges::find_if_not(text.substr(at), is_letter) - text.begin());
            signs.add_word(text.substr(begin, at - begin));
        } else {
            if (is_foreign_letter_at(text, at) || is_of_another_script(text, at)) {
                signs.add_letter();
            }
            ++at;
        }
    }
    return signs.tell_of_another();
}

}  // namespace vmbackup_diag::match
