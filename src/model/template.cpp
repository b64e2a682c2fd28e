#include "vmbackup_diag/model/template.hpp"

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {

std::vector<std::string> template_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            words.push_back(lower(word));
            word.clear();
        }
    };
    for (std::size_t n = 0; n < text.size(); ++n) {
        const ByteKind kind = kind_of_byte(text[n]);
        if (kind == ByteKind::letter || kind == ByteKind::digit) {
            word += text[n];
        } else {
            end_word();
        }
        if (text.substr(n, 2) == "{}") {
            words.emplace_back();
        }
    }
    end_word();
    return words;
}

}  // namespace vmbackup_diag
