// The parts of a page that tells a diagnosis: an entry that was identified, or what came near where none was.
#pragma once

#include "shown_fixes.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

/// The input as readers know it, and where in it a piece of evidence stands.
[[nodiscard]] std::string source_of(const Diagnosis& diagnosis);
/// What a piece of evidence is called: a number that was read out of words is known by them.
[[nodiscard]] std::string_view called(const Matched& matched);
[[nodiscard]] std::string where(const Matched& matched, const Diagnosis& diagnosis);

/// An entry's id, behind the code that the product prints where that is another.
[[nodiscard]] std::string heading_of(const Entry& entry);

void add_identified(Page& out, const Knowledge& knowledge, Match match, const Diagnosis& diagnosis, Detail detail,
                    std::span<const Limit> limits, ShownFixes& shown_before);

void add_candidates(Page& out, const Diagnosis& diagnosis);
void add_not_identified(Page& out, const Knowledge& knowledge, const Diagnosis& diagnosis, Detail detail);

}  // namespace vmbackup_diag::render
