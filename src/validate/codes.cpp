// Every code is documented: whoever reads of one here can ask what it means.
#include "complaints.hpp"
#include "passages.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The words of a text that begin as the codes of a family do, letter case included, and go on as codes do.
std::vector<std::string_view> codes_in(std::string_view text, std::span<const Family> families) {
    constexpr std::size_t shortest_rest = 6;
    std::vector<std::string_view> codes;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_letter_or_digit(text[end])) {
            ++end;
        }
        const std::string_view word = text.substr(begin, end - begin);
        for (const Family& family : families) {
            const std::string_view rest = word.substr(std::min(family.prefix.size(), word.size()));
            if (word.starts_with(family.prefix) && rest.size() >= shortest_rest && is_upper(rest[0])) {
                codes.push_back(word);
                break;
            }
        }
        begin = end + 1;
    }
    return codes;
}

}  // namespace

Problems codes(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "codes");
    for (const Screen& screen : screens(knowledge)) {
        for (const Passage& passage : screen.passages) {
            for (const std::string_view code : codes_in(passage.text, knowledge.families)) {
                if (find_named(knowledge, code) == nullptr) {
                    complaints.add(screen.list, screen.id, passage.inside,
                                   fmt::format("the code \"{}\" is named, and no entry documents it", code),
                                   "add an entry for it, or leave it out");
                }
            }
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
