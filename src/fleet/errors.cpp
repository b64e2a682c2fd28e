#include "errors.hpp"

#include <utility>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Errors that name their VM are different texts; this many are remembered before it begins anew.
constexpr std::size_t most_remembered = 4096;

template <class Known>
Known& remember(std::unordered_map<std::string, Known>& all, const std::string& key, Known known) {
    if (all.size() == most_remembered) {
        all.clear();
    }
    return all.insert_or_assign(key, std::move(known)).first->second;
}

}  // namespace

KnownError& Errors::operator[](const evidence::Job& job) {
    const auto known = known_.find(job.error);
    if (known != known_.end()) {
        return known->second;
    }
    const LookedUp& found = looked_up(job);
    KnownError error{.entry = found.entry, .nearest = found.nearest};
    if (error.entry == nullptr) {
        error.said = found.code.empty() ? said_by(job) : said_in_a_word(found.code);
    }
    error.names_a_resource = evidence::names_a_resource(job.error);
    error.is_of_the_vault = error.entry != nullptr && error.entry->of_the_vault;
    return remember(known_, job.error, std::move(error));
}

const Errors::LookedUp& Errors::looked_up(const evidence::Job& job) {
    const std::string key = pattern(job.error, job, &telling_);
    const auto known = by_pattern_.find(key);
    return known != by_pattern_.end() ? known->second : remember(by_pattern_, key, diagnosed(job.error));
}

Errors::LookedUp Errors::diagnosed(const std::string& error) const {
    const Diagnosis diagnosis = match::diagnosis(knowledge_, error, "job", given_);
    if (diagnosis.status == Status::identified) {
        return {.entry = diagnosis.matches.front().entry};
    }
    if (!diagnosis.unknown_codes.empty()) {
        const UnknownCode& code = diagnosis.unknown_codes.front();
        return {.code = code.text, .nearest = code.nearest};
    }
    LookedUp out;
    for (const Match& match : diagnosis.matches) {
        out.nearest.push_back(match.entry);
    }
    return out;
}

}  // namespace vmbackup_diag::fleet
