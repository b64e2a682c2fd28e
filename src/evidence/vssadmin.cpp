#include "vssadmin.hpp"

#include <algorithm>
#include <vector>

#include "lines.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

bool is_quoted(std::string_view line) { return trimmed(line).starts_with('>'); }

/// The line without what a mail puts before one that it quotes.
std::string_view unquoted(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of("> \t"), line.size()));
}

/// What vssadmin prints behind its banner, line by line, without blank lines and the prompt that follows; of what is
/// quoted, no more than is.
std::vector<std::string_view> behind_banner(std::string_view text) {
    const std::string_view banner = vssadmin_banner(text);
    const std::size_t at = static_cast<std::size_t>(banner.data() - text.data());
    const bool in_quotes = is_quoted(text.substr(text.substr(0, at).find_last_of("\r\n") + 1));
    std::vector<std::string_view> out;
    TextLines lines(text, at + banner.size());
    constexpr std::size_t most = 16;
    for (auto line = lines.next(); line && out.size() < most; line = lines.next()) {
        if (in_quotes && !trimmed(*line).empty() && !is_quoted(*line)) {
            break;
        }
        const std::string_view words = trimmed(unquoted(*line));
        if (!words.empty() && !words.ends_with('>')) {
            out.push_back(words);
        }
    }
    return out;
}

}  // namespace

std::string_view vssadmin_banner(std::string_view text) {
    constexpr std::string_view begin = "vssadmin ";
    constexpr std::size_t most_lines_before = 20;
    TextLines lines(text);
    for (std::size_t n = 0; n < most_lines_before; ++n) {
        const auto next = lines.next();
        if (!next) {
            return {};
        }
        const std::string_view line = unquoted(*next);
        const bool has_version = line.size() > begin.size() && is_digit(line[begin.size()]);
        if (line.starts_with(begin) && has_version && line.find(" - ") != line.npos) {
            return line;
        }
    }
    return {};
}

/// The two lines that ask to wait, in any language, and then nothing; what went wrong is told with a colon. Where the
/// first line of the banner stands alone, more of the list is elsewhere.
bool lists_no_writer(std::string_view text) {
    if (vssadmin_banner(text).empty()) {
        return false;
    }
    auto lines = behind_banner(text);
    const bool is_whole_banner = !lines.empty() && lines.front().starts_with("(C)");
    if (is_whole_banner) {
        lines.erase(lines.begin());
    }
    const bool has_colon =
        std::ranges::any_of(lines, [](std::string_view line) { return line.find(':') != line.npos; });
    return (is_whole_banner && lines.empty()) || (lines.size() == 2 && !has_colon);
}

void read_no_writers(std::string_view text, Found& found) {
    const std::string_view banner = vssadmin_banner(text);
    found.systems.add(Os::windows);
    found.fact(writers_state::none);
    found.observed.push_back({provable::no_writers, MatchedBy::signature, std::string(banner),
                              static_cast<std::size_t>(banner.data() - text.data())});
}

}  // namespace vmbackup_diag::evidence
