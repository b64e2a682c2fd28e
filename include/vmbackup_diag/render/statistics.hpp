// The statistics of a knowledge base, as a page and in the other formats.
#pragma once

#include <string>

#include "vmbackup_diag/model/statistics.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"
#include "vmbackup_diag/render/json_writer.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

void write(JsonWriter& out, const Statistics& numbers, const Tool& tool);

/// A table, as the README shows it.
[[nodiscard]] std::string markdown(const Statistics& numbers);

[[nodiscard]] Page page(const Knowledge& knowledge, const Statistics& numbers);

}  // namespace vmbackup_diag::render
