// The failed jobs of a fleet, for people, for spreadsheets and for pipelines. All show the same values.
#pragma once

#include <string>

#include "vmbackup_diag/model/fleet.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

/// An overview that fits the width, then each group with its VMs and what to do; a fix stands there once.
[[nodiscard]] Page page(const Fleet& fleet, std::size_t width);
[[nodiscard]] std::string markdown(const Knowledge& knowledge, const Fleet& fleet);

/// A row for each group and VM, RFC 4180, with a header. A cell that a spreadsheet would calculate begins with a quote.
[[nodiscard]] std::string csv(const Fleet& fleet);

/// As JUnit reports tests: a case for each group, failed where the jobs did.
[[nodiscard]] std::string junit(const Fleet& fleet);

/// Annotations of GitHub Actions, an error or a warning for each group.
[[nodiscard]] std::string github(const Fleet& fleet);

/// All in one object.
void write(JsonWriter& out, const Knowledge& knowledge, const Fleet& fleet, const Tool& tool);

/// One group as an object of its own, and last the totals.
void write_group(JsonWriter& out, const Knowledge& knowledge, const FailureGroup& group);
void write_totals(JsonWriter& out, const Fleet& fleet);

}  // namespace vmbackup_diag::render
