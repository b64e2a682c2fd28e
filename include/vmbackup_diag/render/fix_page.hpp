// A fix as a page: what to do, in which order, at what risk, and how to see that it worked.
#pragma once

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/limit.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::render {

/// The fix from its title to the check that it worked. The lead stands before the title: "Do this: ".
[[nodiscard]] Page page(const Fix& fix, const Context& context, std::string_view lead = {});

/// What stands above its check, and above the fixes after one that only finds something out, or after any other.
[[nodiscard]] std::string_view title_of_check(const Fix& fix);
[[nodiscard]] std::string_view title_of_next(bool finds_out);

/// One action or one thing to look at, with its commands on lines of their own. The lead is "1." or empty.
[[nodiscard]] Page page(const Step& step, const Context& context, std::string lead);

/// As above, marked where these limits rule it out.
[[nodiscard]] Page page_within(std::span<const Limit> limits, const Step& step, const Context& context,
                               std::string lead);

/// What to check once more and what to collect, and the pages that help everybody.
[[nodiscard]] Page page(const Knowledge& knowledge, const Escalation& escalation, const Context& context,
                        std::span<const Limit> limits = {});

/// The first of the fixes; where the system is not known, the first for each of these.
[[nodiscard]] std::vector<const Fix*> first_fixes(std::span<const Fix* const> fixes, std::span<const Os> systems,
                                                  const Context& context);
/// What is not offered, and why; an empty page when all is.
[[nodiscard]] Page left_out_page(std::span<const LeftOut> left_out);

/// Pages of the official documentation, each address on a line of its own.
[[nodiscard]] Page links_page(const Knowledge& knowledge, std::span<const LinkId> links);

/// "Windows", "Linux" or "Windows and Linux".
[[nodiscard]] std::string shown(std::span<const Os> systems);

/// "5 minutes", "2 hours".
[[nodiscard]] std::string duration(int minutes);

/// The placeholders that the context leaves open in the commands of a fix, each once.
[[nodiscard]] std::vector<std::string> unfilled(const Fix& fix, const Context& context);

/// These placeholders, which stay in what a page shows, below how to have them filled; an empty page when none does.
[[nodiscard]] Page placeholder_note(
    const Knowledge& knowledge, std::span<const std::string> names, const Context& context,
    std::string_view how = "Replace what stands in <>, or have it filled with --set NAME=VALUE:");

}  // namespace vmbackup_diag::render
