#include "hidden.hpp"

#include <algorithm>

#include "letters.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Whether the name of a tag ends here: <scripting> is another one.
bool ends_name(std::string_view text, std::size_t at) {
    return at < text.size() && std::string_view("> \t\r\n").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::size_t Hidden::size_at(std::size_t at) {
    const auto kind = std::ranges::find_if(kinds_, [&](const Kind& one) {
        return stands_at(text_, at, one.begin) && (one.begin.ends_with('-') || ends_name(text_, at + one.begin.size()));
    });
    if (kind == kinds_.end() || !kind->goes_on) {
        return 0;
    }
    const std::string_view inside = text_.substr(at + kind->begin.size());
    const auto end = std::ranges::search(inside, kind->end, [](char a, char b) { return lower(a) == lower(b); });
    kind->goes_on = !end.empty();
    return kind->goes_on ? static_cast<std::size_t>(end.end() - text_.substr(at).begin()) : 0;
}

}  // namespace vmbackup_diag::evidence
