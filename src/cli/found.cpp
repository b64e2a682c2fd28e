#include "found.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::cli {
namespace {

/// What else the text surely names, to be pasted on its own later.
std::vector<std::string_view> others(const Diagnosis& diagnosis) {
    std::vector<std::string_view> ids;
    for (const Match& match : std::span(diagnosis.matches).subspan(1)) {
        if (match.confidence <= Confidence::high && match.led_by == nullptr) {
            ids.push_back(match.entry->id.text);
        }
    }
    return ids;
}

std::vector<std::string_view> most_like(const Diagnosis& diagnosis) {
    std::vector<std::string_view> ids;
    for (const Match& match : diagnosis.matches) {
        ids.push_back(match.entry->id.text);
    }
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        for (const Entry* entry : diagnosis.matches.empty() ? code.nearest : std::vector<const Entry*>{}) {
            ids.push_back(entry->id.text);
        }
    }
    return ids;
}

}  // namespace

Found found_in(const Session& session, const std::string& text) {
    const Diagnosis diagnosis = match::diagnosis(session.knowledge(), text, "argument", session.context());
    if (diagnosis.status != Status::identified) {
        const auto near = most_like(diagnosis);
        return {nullptr,
                {near.empty() ? "That is neither an answer nor a code or message this version knows."
                              : fmt::format("Not known. Most like it: {}", fmt::join(near, ", "))}};
    }
    const Entry& entry = *diagnosis.matches.front().entry;
    Found found{&entry, {fmt::format("Found {}: {}", entry.id.text, entry.title)}};
    if (const auto ids = others(diagnosis); !ids.empty()) {
        found.said.push_back(fmt::format("Also in it, to paste here later: {}", fmt::join(ids, ", ")));
    }
    return found;
}

}  // namespace vmbackup_diag::cli
