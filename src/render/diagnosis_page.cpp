#include <fmt/format.h>

#include "diagnosis_parts.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

std::string source_of(const Diagnosis& diagnosis) {
    return diagnosis.source == "argument" ? "what you typed"
           : diagnosis.source == "stdin"  ? "the input"
                                          : diagnosis.source;
}

std::string where(const Matched& matched, const Diagnosis& diagnosis) {
    const std::string place = diagnosis.source == "argument"
                                  ? ""
                                  : fmt::format(", line {}, column {}", matched.place.line, matched.place.column);
    return fmt::format("{} \"{}\" {} in {}{}", word(matched.by).shown, matched.text,
                       matched.by == MatchedBy::words ? "stand" : "stands", source_of(diagnosis), place);
}

std::string in_the_job(const Entry& entry) {
    std::string names;
    for (std::size_t n = 0; n < entry.leads_to.size(); ++n) {
        const bool is_last = n + 1 == entry.leads_to.size();
        names += fmt::format("{}{}", n == 0 ? "" : is_last ? " or " : ", ", entry.leads_to[n].text);
    }
    return names.empty() ? "" : fmt::format("In the job this shows as {}.", names);
}

Page page(const Knowledge& knowledge, const Diagnosis& diagnosis, Detail detail, std::span<const Limit> limits) {
    Page out;
    if (diagnosis.status != Status::identified) {
        if (diagnosis.status == Status::ambiguous) {
            add_candidates(out, diagnosis);
        }
        add_not_identified(out, knowledge, diagnosis, detail);
        return out;
    }
    std::vector<const Fix*> shown_in_full;
    for (const Match& match : diagnosis.matches) {
        if (match.confidence <= Confidence::high && match.led_by == nullptr) {
            add_identified(out, knowledge, match, diagnosis, detail, limits, shown_in_full);
        }
    }
    add(out, placeholder_note(knowledge, shown_in_full, diagnosis.context));
    while (!out.empty() && out.back().spans.empty()) {
        out.pop_back();
    }
    return out;
}

}  // namespace vmbackup_diag::render
