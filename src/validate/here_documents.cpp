#include "here_documents.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace vmbackup_diag::validate {

std::size_t HereDocuments::begin(std::size_t at) {
    const std::size_t begin = std::min(text_.find_first_not_of("- \t", at + 2), text_.size());
    const std::string_view rest = text_.substr(begin);
    std::string_view end = rest.substr(0, rest.find_first_of(" \t\n;|&<>)"));
    const std::size_t behind = begin + end.size();
    for (const char quote : {'\'', '"'}) {
        if (end.size() > 1 && end.front() == quote && end.back() == quote) {
            end = end.substr(1, end.size() - 2);
        }
    }
    ends_.push_back(end);
    return behind;
}

/// A tab may stand before the word that ends one.
std::size_t HereDocuments::skip(std::size_t at) {
    for (const std::string_view end : ends_) {
        bool is_ended = false;
        while (at < text_.size() && !is_ended) {
            std::string_view line = text_.substr(at, text_.find('\n', at) - at);
            at = std::min(at + line.size() + 1, text_.size());
            line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
            is_ended = line == end;
        }
        if (!is_ended && complaint_.empty()) {
            complaint_ = fmt::format("no line ends the text after <<{}", end);
        }
    }
    ends_.clear();
    return at;
}

}  // namespace vmbackup_diag::validate
