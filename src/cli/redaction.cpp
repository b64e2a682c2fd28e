#include "redaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// `vault-resource-group` and `resource-group` are things of one kind.
std::string stand_in_of(const std::string& placeholder) {
    return placeholder.ends_with("resource-group") ? "rg" : placeholder;
}

bool stands_at(std::string_view text, std::size_t at, std::string_view name) {
    return text.size() - at >= name.size() && is_same_word(text.substr(at, name.size()), name);
}

}  // namespace

std::vector<StandIn> stand_ins(const Context& context) {
    std::vector<StandIn> out;
    std::map<std::string, int> count;
    for (const NamedValue& named : context.names) {
        const bool is_known =
            std::ranges::any_of(out, [&](const StandIn& one) { return is_same_word(one.name, named.value); });
        if (!is_known && !named.value.empty()) {
            const std::string kind = stand_in_of(named.name);
            out.push_back({named.value, fmt::format("{}-{}", kind, ++count[kind])});
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater(), [](const StandIn& one) { return one.name.size(); });
    return out;
}

Context redacted(Context context, const std::vector<StandIn>& stand_ins) {
    for (NamedValue& named : context.names) {
        named.value = redacted(named.value, stand_ins);
    }
    for (Refusal& refusal : context.refused) {
        refusal.why = redacted(refusal.why, stand_ins);
    }
    return context;
}

std::string redacted(std::string_view text, const std::vector<StandIn>& stand_ins) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto found =
            std::ranges::find_if(stand_ins, [&](const StandIn& one) { return stands_at(text, at, one.name); });
        out += found == stand_ins.end() ? std::string(1, text[at]) : found->shown;
        at += found == stand_ins.end() ? 1 : found->name.size();
    }
    return out;
}

}  // namespace vmbackup_diag::cli
