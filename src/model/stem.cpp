// Words without their endings: a word may lose several of them, one behind the other.
#include <algorithm>

#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

/// Takes the ending off where enough of a word stays: a vowel, and at least three letters.
bool drop(std::string& word, std::string_view ending, std::string_view instead = "") {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) {
        return false;
    }
    const std::string_view left = std::string_view(word).substr(0, word.size() - ending.size());
    if (!std::ranges::any_of(left, is_vowel)) {
        return false;
    }
    word.resize(left.size());
    word += instead;
    return true;
}

/// "stopped" and "stop" are one word: a consonant that was doubled before an ending is single again.
void undouble(std::string& word) {
    const std::size_t n = word.size();
    const bool is_double = n > 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]);
    if (is_double && word[n - 1] != 'l' && word[n - 1] != 's') {
        word.pop_back();
    }
}

}  // namespace

std::string stem(std::string word) {
    if (word.size() < 4 || !std::ranges::all_of(word, is_letter)) {
        return word;
    }
    if (!drop(word, "sses", "ss") && !drop(word, "ies", "y") && !word.ends_with("ss") && !word.ends_with("us")) {
        drop(word, "s");
    }
    if (drop(word, "ing") || drop(word, "ed")) {
        undouble(word);
    }
    for (const std::string_view ending : {"ation", "ion", "ment", "ly"}) {
        if (drop(word, ending)) {
            break;
        }
    }
    drop(word, "e");
    return word;
}

}  // namespace vmbackup_diag
