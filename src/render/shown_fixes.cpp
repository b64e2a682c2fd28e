#include "shown_fixes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

/// What goes into the placeholders of the commands as they stand; empty where they are no commands for these names. A
/// name with brackets is quoted in each shell's own way, which only its own commands show.
std::optional<std::string> names_to_fill_in(const std::vector<std::string>& placeholders,
                                            const std::vector<std::string>& standing,
                                            const std::vector<std::string>& wanted) {
    std::string out;
    for (std::size_t n = 0; n < placeholders.size(); ++n) {
        if (standing[n] == wanted[n]) {
            continue;
        }
        if (!standing[n].empty() || wanted[n].find_first_of("()") != std::string::npos) {
            return std::nullopt;
        }
        out += fmt::format("{}{} for <{}>", out.empty() ? ", with " : ", ", wanted[n], placeholders[n]);
    }
    return out;
}

}  // namespace

std::optional<std::string> ShownFixes::reference_or_new(const Fix& fix, const Context& context, std::string here) {
    Context nameless = context;
    nameless.names.clear();
    const auto [place, is_new] = all_.try_emplace(fmt::format("{}\n{}", fix.id.text, painted(page(fix, nameless), {})));
    Written& written = place->second;
    if (is_new) {
        written.placeholders = unfilled(fix, nameless);
    }
    std::vector<std::string> names;
    for (const std::string& placeholder : written.placeholders) {
        names.emplace_back(name_in(context, placeholder));
    }
    for (const Shown& shown : written.shown) {
        if (const auto to_fill_in = names_to_fill_in(written.placeholders, shown.names, names)) {
            return fmt::format("as written {}{}", shown.where, *to_fill_in);
        }
    }
    for (std::string& placeholder : unfilled(fix, context)) {
        if (std::ranges::find(placeholders_, placeholder) == placeholders_.end()) {
            placeholders_.push_back(std::move(placeholder));
        }
    }
    written.shown.push_back({std::move(names), std::move(here)});
    return std::nullopt;
}

}  // namespace vmbackup_diag::render
