#include "errors.hpp"

#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Errors that name their VM are different texts; this many are remembered before it begins anew.
constexpr std::size_t most_remembered = 4096;
constexpr std::size_t longest_said = 160;

/// What the first field with more than a number says.
std::string first_words(std::string_view error) {
    while (!error.empty()) {
        const std::size_t end = std::min(error.find('\n'), error.size());
        const std::string_view line = error.substr(0, end);
        const std::size_t colon = line.find(": ");
        const bool has_name = colon != line.npos && colon < line.find(' ');
        const std::string_view value = line.substr(has_name ? colon + 2 : 0);
        if (std::ranges::any_of(value, is_letter)) {
            return shortened(clean(value), longest_said);
        }
        error.remove_prefix(std::min(end + 1, error.size()));
    }
    return {};
}

}  // namespace

KnownError& Errors::operator[](const std::string& error) {
    const auto known = known_.find(error);
    if (known != known_.end()) {
        return known->second;
    }
    if (known_.size() == most_remembered) {
        known_.clear();
    }
    KnownError& added = known_.emplace(error, looked_up(error)).first->second;
    added.names_a_resource = evidence::names_a_resource(error);
    return added;
}

KnownError Errors::looked_up(const std::string& error) const {
    const Diagnosis diagnosis = match::diagnosis(knowledge_, error, "job", given_);
    if (diagnosis.status == Status::identified) {
        return {.entry = diagnosis.matches.front().entry};
    }
    KnownError out{.said = first_words(error)};
    for (const UnknownCode& code : diagnosis.unknown_codes) {
        out.said = code.text;
        out.nearest = code.nearest;
        return out;
    }
    for (const Match& match : diagnosis.matches) {
        out.nearest.push_back(match.entry);
    }
    return out;
}

}  // namespace vmbackup_diag::fleet
