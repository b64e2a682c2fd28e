// A diagnosis as a page, as JSON and as Markdown. All three show the same values.
#pragma once

#include <string>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/limit.hpp"
#include "vmbackup_diag/render/json_writer.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

/// `first`: the fix to try first in full, the others by name. `all`: every cause and every fix.
enum class Detail { first, all };

/// How the program presents itself in JSON.
struct Tool {
    std::string_view version;
    std::string_view kb;
};

/// `{"name": ..., "version": ..., "kb": ...}`
void write(JsonWriter& out, const Tool& tool);

/// The page leaves out what the limits rule out, and says so; the others tell of each fix its risk and rights.
/// The page and Markdown name what a match leads to and do not show it beside the match again; JSON has it as a match
/// of its own.
[[nodiscard]] Page page(const Knowledge& knowledge, const Diagnosis& diagnosis, Detail detail,
                        std::span<const Limit> limits = {});
[[nodiscard]] std::string markdown(const Knowledge& knowledge, const Diagnosis& diagnosis);
void write(JsonWriter& out, const Knowledge& knowledge, const Diagnosis& diagnosis, const Tool& tool);

/// "In the job this shows as X or Y."; empty for an entry that leads to nothing.
[[nodiscard]] std::string in_the_job(const Entry& entry);

}  // namespace vmbackup_diag::render
