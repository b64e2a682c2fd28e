#include "passed_over.hpp"

#include <algorithm>

#include "json_start.hpp"
#include "scalars.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Passes what is left of the line; false where the text ends with it.
bool pass_line(Feed& feed) {
    std::size_t end = 0;
    while ((end = feed.rest().find('\n')) == std::string_view::npos) {
        feed.pass(feed.rest().size());
        if (!feed.more()) {
            return false;
        }
    }
    feed.pass(end + 1);
    return !feed.rest().empty() || feed.more();
}

/// Where the brackets and commas at the end of the line close the list in which it stands; its end where they do not.
std::size_t where_list_ends(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r,}]");
    return std::min(line.find(']', std::max<std::size_t>(last + 1, 1)), line.size());
}

}  // namespace

std::string pass_string(Feed& feed) {
    constexpr std::size_t longest_kept = 64;
    std::string text;
    feed.pass(1);
    do {
        std::size_t at = 0;
        for (const std::string_view rest = feed.rest(); at < rest.size() && rest[at] != '"'; ++at) {
            at += rest[at] == '\\' && at + 1 < rest.size() ? 1 : 0;
        }
        const bool has_ended = at < feed.rest().size();
        text += feed.rest().substr(0, std::min(at, longest_kept - text.size()));
        feed.pass(at + (has_ended ? 1 : 0));
        if (has_ended) {
            return text;
        }
    } while (feed.more());
    return text;
}

std::size_t end_of_object_on_line(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t at = text.find_first_of("\n\"{}[]"); at != text.npos; at = text.find_first_of("\n\"{}[]", at)) {
        const char c = text[at];
        if (c == '"') {
            const Scalar string = string_at(text, at);
            if (string.outcome != Scalar::Outcome::whole) {
                return 0;
            }
            at = string.end;
            continue;
        }
        ++at;
        if (c == '\n') {
            return 0;
        }
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return 0;
}

bool pass_indented(Feed& feed, std::size_t column) {
    while (pass_line(feed)) {
        std::size_t first = 0;
        while ((first = feed.rest().find_first_not_of(" \t\r")) == std::string_view::npos && feed.more()) {
        }
        if (first == std::string_view::npos) {
            return false;
        }
        const char c = feed.rest()[first];
        if (c != '\n' && first < column) {
            feed.pass(c == '}' && first + 1 == column ? first + 1 : first);
            return true;
        }
    }
    return false;
}

std::size_t end_of_scalar(Feed& feed) {
    Scalar scalar = scalar_at(feed.rest(), 0);
    while (scalar.outcome == Scalar::Outcome::unended && feed.rest().size() < longest_record && feed.more()) {
        scalar = scalar_at(feed.rest(), 0);
    }
    if (scalar.outcome != Scalar::Outcome::whole) {
        return 0;
    }
    const std::size_t next = feed.rest().find_first_not_of(" \t\r", scalar.end);
    const bool is_followed =
        next != std::string_view::npos && std::string_view(",]}\n").find(feed.rest()[next]) == std::string_view::npos;
    return is_followed ? 0 : scalar.end;
}

std::size_t end_of_stray(Feed& feed, bool is_in_list) {
    std::size_t at = 1;
    while (true) {
        at = std::min(feed.rest().find_first_of("\n{", at), feed.rest().size());
        if (at == feed.rest().size()) {
            if (at >= longest_record || !feed.more()) {
                break;
            }
        } else if (feed.rest()[at] == '{' && begins_as_json(feed.rest(), at)) {
            return at;
        } else if (feed.rest()[at] == '\n') {
            break;
        } else {
            ++at;
        }
    }
    return is_in_list ? where_list_ends(feed.rest().substr(0, at)) : at;
}

}  // namespace vmbackup_diag::evidence
