#include "shown_fixes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

std::string without_names(const Fix& fix, Context context) {
    context.names.clear();
    return painted(page(fix, context), {});
}

/// What goes into the placeholders of the commands as they stand; empty where they are no commands for this context. A
/// name with brackets is quoted in each shell's own way, which only its own commands show.
std::optional<std::string> names_to_fill_in(const Fix& fix, const Context& standing, const Context& wanted) {
    std::string out;
    Context nameless = standing;
    nameless.names.clear();
    for (const std::string& placeholder : unfilled(fix, nameless)) {
        const std::string_view before = name_in(standing, placeholder);
        const std::string_view here = name_in(wanted, placeholder);
        const bool needs_quotes = here.find_first_of("()") != here.npos;
        if (before == here) {
            continue;
        }
        if (!before.empty() || needs_quotes) {
            return std::nullopt;
        }
        out += fmt::format("{}{} for <{}>", out.empty() ? ", with " : ", ", here, placeholder);
    }
    return out;
}

}  // namespace

std::optional<std::string> ShownFixes::reference_to(const Fix& fix, const Context& context) const {
    for (const Shown& shown : all_) {
        if (shown.fix != &fix || without_names(fix, shown.context) != without_names(fix, context)) {
            continue;
        }
        if (const auto names = names_to_fill_in(fix, shown.context, context)) {
            return fmt::format("as written for {}{}", shown.number, *names);
        }
    }
    return std::nullopt;
}

void ShownFixes::add(const Fix& fix, const Context& context, std::size_t number) {
    all_.push_back({&fix, context, number});
}

bool ShownFixes::has_placeholders() const {
    return std::ranges::any_of(all_, [](const Shown& shown) { return !unfilled(*shown.fix, shown.context).empty(); });
}

}  // namespace vmbackup_diag::render
