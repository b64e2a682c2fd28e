#include "errors.hpp"

#include <utility>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::fleet {
namespace {

/// Errors that name their VM are different texts; this many are remembered before it begins anew.
constexpr std::size_t most_remembered = 4096;

template <class Thing>
Thing& remember(std::unordered_map<std::string, Thing>& all, const std::string& key, Thing known) {
    if (all.size() == most_remembered) {
        all.clear();
    }
    return all.insert_or_assign(key, std::move(known)).first->second;
}

}  // namespace

KnownError& Errors::operator[](const evidence::Job& job) {
    KnownError& error = told_by_error(job);
    if (error.entry != nullptr || job.beside.empty()) {
        return error;
    }
    if (const auto known = named_beside_.find(job.beside); known != named_beside_.end()) {
        return known->second.entry != nullptr ? known->second : error;
    }
    const Entry* named = looked_up(job.beside, job).entry;
    KnownError& beside = remember(named_beside_, job.beside, {.entry = named});
    beside.names_a_resource = true;
    beside.is_of_the_vault = named != nullptr && named->of_the_vault;
    return named != nullptr ? beside : error;
}

KnownError& Errors::told_by_error(const evidence::Job& job) {
    const auto known = known_.find(job.error);
    if (known != known_.end()) {
        return known->second;
    }
    const LookedUp& found = looked_up(job.error, job);
    KnownError error{.entry = found.entry};
    if (error.entry == nullptr) {
        const std::string_view code = code_in_field(job);
        const bool is_unknown = find_named(knowledge_, code) == nullptr;
        error.said = said_by(job, !found.code.empty() ? found.code : is_unknown ? code : "");
        error.nearest = error.said.text.empty() ? std::vector<const Entry*>{} : found.nearest;
    }
    error.names_a_resource = evidence::names_a_resource(job.error);
    error.is_of_the_vault = error.entry != nullptr && error.entry->of_the_vault;
    return remember(known_, job.error, std::move(error));
}

const Errors::LookedUp& Errors::looked_up(const std::string& text, const evidence::Job& job) {
    const std::string key = pattern(text, job, &telling_);
    const auto known = by_pattern_.find(key);
    return known != by_pattern_.end() ? known->second : remember(by_pattern_, key, diagnosed(text));
}

Errors::LookedUp Errors::diagnosed(const std::string& error) const {
    Context context = given_;
    context.operation = context.operation.value_or(Operation::backup);  // what fails in a job is of no other thing
    const Diagnosis diagnosis = match::diagnosis(knowledge_, error, "job", std::move(context));
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
