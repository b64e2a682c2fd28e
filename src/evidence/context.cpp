#include "context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "vmbackup_diag/evidence/names.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t longest_value_shown = 80;

std::string several(const std::vector<FoundName>& names) {
    constexpr std::size_t most_shown = 3;
    std::string all;
    for (std::size_t n = 0; n < std::min(names.size(), most_shown); ++n) {
        all += fmt::format("{}{}", n == 0 ? "" : ", ", shortened(clean(names[n].text), longest_value_shown));
    }
    return fmt::format("the input names several: {}{}", all, names.size() > most_shown ? " and more" : "");
}

std::vector<std::string> texts(const std::vector<FoundName>& names) {
    std::vector<std::string> all;
    std::ranges::transform(names, std::back_inserter(all), &FoundName::text);
    return all;
}

}  // namespace

Context context(const Found& found, const Knowledge& knowledge) {
    Context out{.os = found.systems.only(), .operation = found.operations.only()};
    out.time = found.times.only().value_or("");
    out.activity_id = found.activities.only().value_or("");
    for (const auto& [id, names] : found.names) {
        const Placeholder* placeholder = find_placeholder(knowledge, id);
        if (placeholder == nullptr || names.values().empty()) {
            continue;
        }
        const auto only = names.only();
        if (!only) {
            out.refused.push_back({std::string(id), several(names.values()), texts(names.values())});
        } else if (is_legal(*placeholder, only->text)) {
            out.names.push_back({std::string(id), only->text});
        } else {
            out.refused.push_back(
                {std::string(id),
                 fmt::format("\"{}\" is no legal name", shortened(clean(only->text), longest_value_shown)),
                 {only->text}});
        }
    }
    std::ranges::copy_if(found.facts, std::back_inserter(out.facts),
                         [](const KnownFact& fact) { return fact.fact != os_fact; });
    std::ranges::stable_sort(out.facts, {}, &KnownFact::fact);
    return out;
}

}  // namespace vmbackup_diag::evidence
