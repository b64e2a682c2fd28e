#include "scalars.hpp"

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

Scalar word_at(std::string_view text, std::size_t at) {
    using enum Scalar::Outcome;
    const std::size_t begin = at;
    while (at < text.size() &&
           (is_letter_or_digit(text[at]) || text[at] == '-' || text[at] == '+' || text[at] == '.')) {
        ++at;
    }
    if (at == text.size()) {
        return {unended, at};
    }
    const std::string_view word = text.substr(begin, at - begin);
    if (word == "null") {
        return {whole, at};
    }
    const bool is_number = !word.empty() && (is_digit(word[0]) || word[0] == '-');
    return {is_number || word == "true" || word == "false" ? whole : broken, at, word};
}

}  // namespace vmbackup_diag::evidence
