#include "shown_fixes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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
    const auto [first, is_new] = first_.try_emplace(&fix, Place{context, here});
    if (!is_new && first->second) {
        (void)reference_or_kept(fix, *std::exchange(first->second, std::nullopt));
    }
    auto reference = is_new ? std::nullopt : reference_or_kept(fix, {context, std::move(here)});
    if (!reference) {
        note_placeholders(unfilled(fix, context));
    }
    return reference;
}

std::optional<std::string> ShownFixes::reference_or_kept(const Fix& fix, Place place) {
    Context nameless = place.context;
    nameless.names.clear();
    const auto [at, is_new] = all_.try_emplace(fmt::format("{}\n{}", fix.id.text, painted(page(fix, nameless), {})));
    Written& written = at->second;
    if (is_new) {
        written.placeholders = unfilled(fix, nameless);
    }
    std::vector<std::string> names;
    for (const std::string& placeholder : written.placeholders) {
        names.emplace_back(name_in(place.context, placeholder));
    }
    for (const Shown& shown : written.shown) {
        if (const auto to_fill_in = names_to_fill_in(written.placeholders, shown.names, names)) {
            return fmt::format("as written {}{}", shown.where, *to_fill_in);
        }
    }
    written.shown.push_back({std::move(names), std::move(place.where)});
    return std::nullopt;
}

void ShownFixes::note_placeholders(std::vector<std::string> more) {
    for (std::string& placeholder : more) {
        if (std::ranges::find(placeholders_, placeholder) == placeholders_.end()) {
            placeholders_.push_back(std::move(placeholder));
        }
    }
}

}  // namespace vmbackup_diag::render
