#include "meanings_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnosis_parts.hpp"

namespace vmbackup_diag::render {
namespace {

/// A message with its holes as a reader writes them.
std::string with_gaps(std::string_view message) {
    std::string out(message);
    for (std::size_t at = out.find("{}"); at != std::string::npos; at = out.find("{}")) {
        out.replace(at, 2, "...");
    }
    return out;
}

/// Whether it is not certain, and one that the wrapper may carry.
bool seems_carried(const Entry& wrapper, const Match& match) {
    return match.confidence == Confidence::medium && match.led_by == nullptr && may_carry(wrapper, *match.entry);
}

}  // namespace

Page meanings_page(const Knowledge& knowledge, const Entry& code) {
    Page out;
    for (const Entry& entry : knowledge.entries) {
        if (entry.code == code.id && !entry.messages.empty()) {
            add(out, Role::answer, fmt::format("- {}", with_gaps(entry.messages[0])), 2, 2);
            add_verbatim(out, fmt::format("vmbackup-diag {}", entry.id.text), 5);
        }
    }
    return out;
}

Page carried_page(const Entry& wrapper, const Diagnosis& diagnosis) {
    const bool is_settled = std::ranges::any_of(diagnosis.matches, [](const Match& match) {
        return match.confidence <= Confidence::high && !match.entry->wrapper;
    });
    Page out;
    for (const Match& match : diagnosis.matches) {
        if (!is_settled && seems_carried(wrapper, match)) {
            add(out, Role::heading, fmt::format("What stands beside it speaks of {}", match.entry->id.text));
            add(out, Role::text, std::string(match.entry->title), 5);
            add(out, Role::quiet, fmt::format("because {}", where(match.matched.front(), diagnosis)), 5);
            add_verbatim(out, fmt::format("vmbackup-diag {}", match.entry->id.text), 5);
            add_blank(out);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::render
