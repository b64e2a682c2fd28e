#include "inner_json.hpp"

#include "leaves.hpp"
#include "lines.hpp"
#include "unescaped.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// More often nobody wraps an error; a hostile text could.
constexpr std::size_t deepest_inner = 4;
constexpr std::size_t most_inner_texts = 256;
constexpr std::size_t longest_with_inner = 1 << 18;

/// Where an object begins whose first member follows at once, or on the next line.
std::size_t start_of_object(std::string_view text) {
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        if (trimmed(text.substr(at + 1, 80)).starts_with('"')) {
            return at;
        }
    }
    return text.npos;
}

/// What stands before or behind an object is said by the text that it is in.
void add_around(std::string_view name, std::string_view text, std::vector<InnerText>& texts) {
    if (const std::string_view said = trimmed(text, " \t\r\n\"[],"); !said.empty()) {
        texts.push_back({std::string(name), std::string(said)});
    }
}

void add_texts(std::string_view name, std::string_view text, std::size_t depth, std::vector<InnerText>& texts) {
    const bool may_hold_some = depth < deepest_inner && text.size() <= longest_with_inner;
    const std::size_t begin = may_hold_some ? start_of_object(text) : text.npos;
    if (may_hold_some && begin == text.npos && text.find("{\\\"") != text.npos) {
        add_texts(name, unescaped(text), depth + 1, texts);
        return;
    }
    std::vector<Leaf> leaves;
    const Look object = begin == text.npos ? Look{} : look_at(text.substr(begin), leaves);
    if (object.outcome != Look::Outcome::whole) {
        texts.push_back({std::string(name), std::string(text)});
        return;
    }
    add_around(name, text.substr(0, begin), texts);
    for (const Leaf& leaf : leaves) {
        if (texts.size() < most_inner_texts && !leaf.text.empty()) {
            add_texts(leaf.name, text_of(leaf), depth + 1, texts);
        }
    }
    add_around(name, text.substr(begin + object.end), texts);
}

}  // namespace

std::vector<InnerText> inner_texts(std::string_view text) {
    std::vector<InnerText> texts;
    add_texts("", text, 0, texts);
    return texts;
}

}  // namespace vmbackup_diag::evidence
