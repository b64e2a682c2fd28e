#include <fmt/format.h>

#include <utility>

#include "diagnosis_parts.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

std::string source_of(const Diagnosis& diagnosis) {
    return diagnosis.source == "argument" ? "what you typed"
           : diagnosis.source == "stdin"  ? "the input"
                                          : diagnosis.source;
}

std::string_view called(const Matched& matched) {
    const bool has_one_word = matched.text.find(' ') == matched.text.npos;
    return matched.by == MatchedBy::words && has_one_word     ? "the word"
           : matched.by == MatchedBy::number && !has_one_word ? "the text"
                                                              : word(matched.by).shown;
}

std::string where(const Matched& matched, const Diagnosis& diagnosis) {
    const std::string place = diagnosis.source == "argument"
                                  ? ""
                                  : fmt::format(", line {}, column {}", matched.place.line, matched.place.column);
    const std::string_view name = called(matched);
    return fmt::format("{} \"{}\" {} in {}{}", name, matched.text, name.ends_with('s') ? "stand" : "stands",
                       source_of(diagnosis), place);
}

std::string in_the_job(const Entry& entry) {
    std::vector<std::string_view> codes;
    for (const EntryId code : entry.leads_to) {
        codes.push_back(code.text);
    }
    return codes.empty() ? "" : fmt::format("In the job this shows as {}.", one_of(codes));
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
    ShownFixes shown_before;
    for (const Match& match : diagnosis.matches) {
        if (match.confidence <= Confidence::high && match.led_by == nullptr) {
            add_identified(out, knowledge, match, diagnosis, detail, limits, shown_before);
        }
    }
    add(out, placeholder_note(knowledge, shown_before.placeholders(), diagnosis.context));
    return without_blank_end(std::move(out));
}

}  // namespace vmbackup_diag::render
