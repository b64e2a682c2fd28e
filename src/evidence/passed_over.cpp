#include "passed_over.hpp"

#include "json_blanks.hpp"

namespace vmbackup_diag::evidence {

void pass_string(Feed& feed) {
    feed.pass(1);
    do {
        std::size_t at = 0;
        for (const std::string_view rest = feed.rest(); at < rest.size() && rest[at] != '"'; ++at) {
            at += rest[at] == '\\' && at + 1 < rest.size() ? 1 : 0;
        }
        const bool has_ended = at < feed.rest().size();
        feed.pass(at + (has_ended ? 1 : 0));
        if (has_ended) {
            return;
        }
    } while (feed.more());
}

bool pass_to_object(Feed& feed, std::size_t column) {
    do {
        const std::string_view now = feed.rest();
        const std::size_t end = now.find('\n');
        feed.pass(end == now.npos ? now.size() : end + 1);
        if (feed.rest().size() <= column) {
            (void)feed.more();
        }
        const std::string_view line = feed.rest().substr(0, feed.rest().find('\n'));
        const std::size_t first = line.find_first_not_of(json_blanks);
        if (first != line.npos && line[first] == '{' && first + 1 == column) {
            return true;
        }
    } while (!feed.rest().empty() || feed.more());
    return false;
}

}  // namespace vmbackup_diag::evidence
