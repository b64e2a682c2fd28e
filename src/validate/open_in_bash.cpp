#include "open_in_bash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A word that ends a block or a part of one, what is open before it, and what is open after it.
struct BlockWord {
    std::string_view word;
    std::string_view needs = {};  ///< empty: it begins a block
    std::string_view opens = {};  ///< empty: it ends one
};

constexpr std::array block_words{
    BlockWord{"if", "", "if"},          BlockWord{"then", "if", "then"}, BlockWord{"elif", "then", "if"},
    BlockWord{"else", "then", "else"},  BlockWord{"fi", "then else"},    BlockWord{"for", "", "for"},
    BlockWord{"select", "", "for"},     BlockWord{"while", "", "while"}, BlockWord{"until", "", "while"},
    BlockWord{"do", "for while", "do"}, BlockWord{"done", "do"},         BlockWord{"case", "", "case"},
    BlockWord{"esac", "case"},          BlockWord{"{", "", "{"},         BlockWord{"}", "{"},
};

/// How to end what is open.
std::string_view end_of(std::string_view open) {
    constexpr std::array ends{std::pair{"if", "then"},   std::pair{"then", "fi"},  std::pair{"else", "fi"},
                              std::pair{"for", "do"},    std::pair{"while", "do"}, std::pair{"do", "done"},
                              std::pair{"case", "esac"}, std::pair{"{", "}"},      std::pair{"(", ")"},
                              std::pair{"$(", ")"},      std::pair{"[[", "]]"}};
    const auto* found = std::ranges::find_if(ends, [&](const auto& one) { return one.first == open; });
    return found == ends.end() ? "" : found->second;
}

}  // namespace

std::string OpenInBash::read_first(std::string_view word) {
    const auto* known = std::ranges::find(block_words, word, &BlockWord::word);
    if (known == block_words.end()) {
        return "";
    }
    if (!known->needs.empty()) {
        if (!is_so_of_one(known->needs, [&](std::string_view one) { return one == last(); })) {
            return last().empty() || end_of(last()) == ")"
                       ? fmt::format("\"{}\" stands without its beginning", word)
                       : fmt::format("\"{}\" stands where \"{}\" is expected", word, end_of(last()));
        }
        pop();
    }
    if (!known->opens.empty()) {
        add(known->opens);
    }
    return "";
}

std::string OpenInBash::unended() const {
    return last().empty() || last() == "\"" ? ""
                                            : fmt::format("\"{}\" is not followed by \"{}\"", last(), end_of(last()));
}

}  // namespace vmbackup_diag::validate
