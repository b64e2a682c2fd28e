// The fixes beyond the one to try now: what comes next if it does not help, and what is not offered at all.
#include <fmt/format.h>

#include <utility>

#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

Page outlook_page(const Outlook& outlook) {
    Page out;
    if (!outlook.fixes.empty()) {
        add(out, Role::heading, std::string(title_of_next(outlook.purpose == Purpose::finds_out)));
    }
    for (const Fix* fix : outlook.fixes) {
        add(out, Role::text,
            fmt::format("- {} (about {}; {})", fix->title, duration(fix->minutes), word(risk(*fix)).shown), 2, 2);
    }
    return out;
}

std::string what_is_left(const Outlook& outlook) {
    const std::size_t count = outlook.fixes.size();
    const bool finds_out = outlook.purpose == Purpose::finds_out;
    const std::string_view if_so = outlook.purpose == Purpose::leads_on ? "If so, it goes on from there. " : "";
    if (count == 0 && !outlook.asks_on) {
        return finds_out        ? "Then you get what to collect for support."
               : !if_so.empty() ? fmt::format("{}If not, you get what to collect for support.", if_so)
                                : "It is the last fix. If it does not help, you get what to collect for support.";
    }
    if (count == 0) {
        return fmt::format("{}{} a few more questions follow.", if_so, finds_out ? "Then" : "If not,");
    }
    return fmt::format("{}{}, {} left to try, and then {}.", if_so, finds_out ? "Next" : "If not",
                       count == 1 ? "1 fix is" : fmt::format("{} fixes are", count),
                       outlook.asks_on ? "more questions" : "what to collect for support");
}

Page limits_page(std::span<const Limit> limits) {
    Page out;
    if (!limits.empty()) {
        add(out, Role::heading, "Out of the question, and left out");
    }
    for (const Limit limit : limits) {
        const std::string_view questions =
            limit == Limit::no_guest_access ? ", and questions that only a look into the VM answers" : "";
        add(out, Role::text, fmt::format("- {}: a fix where {}{}", word(limit).id, word(limit).shown, questions), 2, 2);
    }
    return out;
}

/// Grouped by what rules them out.
Page left_out_page(std::span<const LeftOut> left_out) {
    Page out;
    for (const auto& limit : limit_words) {
        bool is_first = true;
        for (const LeftOut& one : left_out) {
            if (one.limit != limit.value) {
                continue;
            }
            if (std::exchange(is_first, false)) {
                add(out, Role::heading, fmt::format("Left out by --{}, because {}", limit.id, limit.shown));
            }
            add(out, Role::text, fmt::format("- {}", one.fix->title), 2, 2);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::render
