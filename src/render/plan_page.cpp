// The fixes beyond the one to try now: what comes next if it does not help, and what is not offered at all.
#include <fmt/format.h>

#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {

Page outlook_page(const Outlook& outlook) {
    Page out;
    if (!outlook.fixes.empty()) {
        add(out, Role::heading, "If that does not help, next");
    }
    for (const Fix* fix : outlook.fixes) {
        add(out, Role::text,
            fmt::format("- {} (about {}; {})", fix->title, duration(fix->minutes), word(risk(*fix)).shown), 2, 2);
    }
    return out;
}

std::string what_is_left(const Outlook& outlook) {
    const std::size_t count = outlook.fixes.size();
    if (count == 0) {
        return outlook.asks_on ? "If not, a few more questions follow."
                               : "It is the last fix. If it does not help, you get what to collect for support.";
    }
    return fmt::format("If not, {} left to try, and then {}.",
                       count == 1 ? "1 fix is" : fmt::format("{} fixes are", count),
                       outlook.asks_on ? "more questions" : "what to collect for support");
}

Page left_out_page(std::span<const LeftOut> left_out) {
    Page out;
    if (!left_out.empty()) {
        add(out, Role::heading, "Left out, as you asked");
    }
    for (const LeftOut& one : left_out) {
        add(out, Role::text, fmt::format("- {}: {} (--{})", one.fix->title, word(one.limit).shown, word(one.limit).id),
            2, 2);
    }
    return out;
}

}  // namespace vmbackup_diag::render
