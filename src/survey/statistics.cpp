#include "vmbackup_diag/survey/statistics.hpp"

#include <algorithm>
#include <numeric>

#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::survey {
namespace {

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        words += c != ' ' && !inside ? 1 : 0;
        inside = c != ' ';
    }
    return words;
}

/// The fixes of an entry's causes, each once.
std::vector<const Fix*> fixes_of(const Knowledge& knowledge, const Entry& entry) {
    std::vector<const Fix*> fixes;
    for (const Cause& cause : entry.causes) {
        const Fix* fix = find(knowledge, cause.fix);
        if (fix != nullptr && std::ranges::find(fixes, fix) == fixes.end()) {
            fixes.push_back(fix);
        }
    }
    return fixes;
}

bool has_command(const Fix& fix) {
    return std::ranges::any_of(fix.steps, [](const Step& step) {
        return std::ranges::any_of(step.commands, [](const auto& c) { return c.shell != Shell::portal; });
    });
}

std::size_t words_of(const Entry& entry, const std::vector<const Fix*>& fixes) {
    std::size_t words = words_in(entry.title) + words_in(entry.summary);
    for (const Cause& cause : entry.causes) {
        words += words_in(cause.text);
    }
    for (const Fix* fix : fixes) {
        words += words_in(fix->title) + words_in(fix->verify.text);
        for (const Step& step : fix->steps) {
            words += words_in(step.text);
        }
    }
    return words;
}

template <class Value>
Value median(std::vector<Value> values) {
    std::ranges::sort(values);
    return values.empty() ? Value{} : values[values.size() / 2];
}

/// One row for each value of the closed set, by how many entries have it.
template <class Value, class Has>
std::vector<Count> counted(const Knowledge& knowledge, Has has) {
    std::vector<Count> rows;
    for (const auto& row : words_of(Value{})) {
        const auto count = std::ranges::count_if(knowledge.entries, [&](const Entry& e) { return has(e, row.value); });
        rows.push_back({row.id, static_cast<std::size_t>(count)});
    }
    return rows;
}

void count_entries(const Knowledge& knowledge, Statistics& out) {
    std::vector<std::size_t> words;
    for (const Entry& entry : knowledge.entries) {
        const auto fixes = fixes_of(knowledge, entry);
        words.push_back(words_of(entry, fixes));
        out.with_command += std::ranges::any_of(fixes, [](const Fix* fix) { return has_command(*fix); }) ? 1 : 0;
        const bool is_verified =
            std::ranges::all_of(fixes, [](const Fix* fix) { return !fix->verify.commands.empty(); });
        out.with_verification += is_verified ? 1 : 0;
        const bool is_dated =
            std::ranges::any_of(entry.sources, [](const Source& source) { return !source.checked.empty(); });
        out.with_source += is_dated ? 1 : 0;
    }
    out.median_words = median(words);
}

void look_at_ages(const Knowledge& knowledge, Statistics& out) {
    std::vector<Date> checks;
    std::vector<Date> editions;
    for (const Entry& entry : knowledge.entries) {
        for (const Source& source : entry.sources) {
            checks.push_back(source.checked);
            if (!source.edition.empty()) {
                editions.push_back(source.edition);
            }
        }
    }
    if (!checks.empty()) {
        out.oldest_check = *std::ranges::min_element(checks);
        out.newest_check = *std::ranges::max_element(checks);
    }
    if (!editions.empty()) {
        out.oldest_edition = *std::ranges::min_element(editions);
        out.median_edition = median(editions);
    }
}

std::optional<Questions> questions_to_a_fix(const Knowledge& knowledge) {
    const Guide* start = find(knowledge, start_guide);
    const auto fixes = start == nullptr ? engine::QuestionsToFixes{} : engine::questions_to_fixes(knowledge, *start);
    if (fixes.empty()) {
        return std::nullopt;
    }
    std::vector<std::size_t> questions;
    for (const auto& [fix, asked] : fixes) {
        questions.push_back(asked);
    }
    const auto [min, max] = std::ranges::minmax(questions);
    const auto sum = std::accumulate(questions.begin(), questions.end(), 0.0);
    return Questions{min, median(questions), sum / static_cast<double>(questions.size()), max};
}

Questions questions_of(const engine::Paths& paths) { return {paths.min, paths.median(), paths.mean, paths.max}; }

}  // namespace

Statistics statistics(const Knowledge& knowledge) {
    Statistics out{.entries = knowledge.entries.size()};
    out.by_kind = counted<EntryKind>(knowledge, [](const Entry& e, EntryKind kind) { return e.kind == kind; });
    out.by_category = counted<Category>(knowledge, [](const Entry& e, Category c) { return e.category == c; });
    out.by_os = counted<Os>(knowledge, [](const Entry& e, Os os) { return concerns(e.os, os); });
    out.lists = {{"errors", out.by_kind[0].count},
                 {"symptoms", out.by_kind[1].count},
                 {"fixes", knowledge.fixes.size()},
                 {"guides", knowledge.guides.size()},
                 {"escalations", knowledge.escalations.size()},
                 {"signatures", knowledge.signatures.size()},
                 {"links", knowledge.links.size()}};
    count_entries(knowledge, out);
    look_at_ages(knowledge, out);
    out.fixes_with_command = static_cast<std::size_t>(std::ranges::count_if(knowledge.fixes, has_command));
    out.questions_to_a_fix = questions_to_a_fix(knowledge);
    const auto paths = engine::paths_of_guides(knowledge);
    for (std::size_t n = 0; n < paths.size(); ++n) {
        const Guide& guide = knowledge.guides[n];
        out.guides.push_back({&guide, questions_of(paths[n]), engine::outcomes_of(knowledge, guide).size()});
    }
    return out;
}

}  // namespace vmbackup_diag::survey
