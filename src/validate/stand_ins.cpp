#include "stand_ins.hpp"

#include <algorithm>
#include <iterator>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

bool is_of_name(char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }

}  // namespace

std::string bare_name(std::string_view name) {
    std::string bare;
    std::ranges::copy_if(lower(name), std::back_inserter(bare), is_letter_or_digit);
    return bare;
}

StandIns::StandIns(const Knowledge& knowledge) {
    for (const Placeholder& placeholder : knowledge.placeholders) {
        by_bare_name_.emplace(bare_name(placeholder.id), placeholder.id);
    }
}

std::vector<StandIn> StandIns::in_other_brackets(std::string_view text) const {
    std::vector<StandIn> found;
    for (std::size_t open = text.find_first_of("{["); open != text.npos; open = text.find_first_of("{[", open + 1)) {
        std::size_t end = open + 1;
        while (end < text.size() && is_of_name(text[end])) {
            ++end;
        }
        const char close = text[open] == '{' ? '}' : ']';
        const bool is_closed = end < text.size() && text[end] == close;
        const bool is_variable = open > 0 && (text[open - 1] == '$' || text[open - 1] == '@');
        const bool is_heading = is_closed && close == ']' && lower(text[open + 1]) != text[open + 1];
        if (is_closed && !is_variable && !is_heading) {
            add(text.substr(open, end + 1 - open), text.substr(open + 1, end - open - 1), found);
        }
    }
    return found;
}

std::vector<StandIn> StandIns::of_somebody(std::string_view text) const {
    std::vector<StandIn> found;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        std::size_t end = begin;
        while (end < text.size() && is_of_name(text[end])) {
            ++end;
        }
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t mine = is_same_word(word.substr(0, 2), "my")     ? 2
                                 : is_same_word(word.substr(0, 4), "your") ? 4
                                                                           : 0;
        if (mine > 0) {
            add(word, word.substr(mine), found);
        }
        begin = end;
    }
    return found;
}

void StandIns::add(std::string_view written, std::string_view name, std::vector<StandIn>& found) const {
    std::string bare = bare_name(name);
    for (const std::string_view end : {"", "name"}) {
        if (!bare.ends_with(end)) {
            continue;
        }
        bare.resize(bare.size() - end.size());
        if (const auto meant = by_bare_name_.find(bare); meant != by_bare_name_.end()) {
            found.push_back({written, meant->second});
            return;
        }
    }
}

}  // namespace vmbackup_diag::validate
