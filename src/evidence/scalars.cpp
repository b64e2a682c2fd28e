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
    const bool is_known =
        word == "null" || word == "true" || word == "false" || (!word.empty() && (is_digit(word[0]) || word[0] == '-'));
    return {is_known ? whole : broken, at, word == "null" ? std::string_view{} : word};
}

}  // namespace vmbackup_diag::evidence
