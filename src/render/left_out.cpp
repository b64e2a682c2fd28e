#include "left_out.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

Page left_out_before(const Position& position) {
    Page out;
    const std::size_t count = position.left_out.size();
    if (std::holds_alternative<GiveUp>(position.now) && count > 0) {
        add(out, Role::warning,
            fmt::format("Nothing else is left to try: {} left out.",
                        count == 1 ? "1 fix was" : fmt::format("{} fixes were", count)));
    }
    add(out, left_out_page(position.left_out));
    if (count > 0) {
        add(out, Role::text,
            fmt::format("Can somebody else do {}? Then have it tried before what follows.",
                        count == 1 ? "it" : "one of these"));
    }
    return out;
}

Escalation as_it_ended(const Escalation& end, const Position& position) {
    const bool was_tried =
        std::ranges::any_of(position.path, [](const Passed& passed) { return passed.fix != nullptr; });
    Escalation out = end;
    if (!position.left_out.empty() && !was_tried) {
        out.text = "Where nobody can try what was left out, collect the following and open a support request.";
    }
    return out;
}

}  // namespace vmbackup_diag::render
