#include "intake.hpp"

#include <algorithm>

#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::cli {
namespace {

/// A text that is no longer than this is diagnosed anew whenever more of it has come. Of a longer one only what is
/// found by itself counts as new, so that the work grows with the text and not with its square.
constexpr std::size_t soon_read_again = 64 * 1024;

/// Names alone tell of no error, and yet something was given.
bool says_nothing(const Context& context) {
    return context.names.empty() && context.refused.empty() && context.time.empty() && context.activity_id.empty();
}

/// What the scanner found, and what the structure proves.
match::Findings with_what_is_proven(match::Findings findings, const evidence::Evidence& seen) {
    std::vector<match::Sighting> proven;
    for (const evidence::Observation& observation : seen.observations) {
        proven.push_back({.entry = observation.entry, .matched = observation.matched});
    }
    if (!proven.empty()) {
        findings.sightings.insert(findings.sightings.begin(), proven.begin(), proven.end());
        std::ranges::stable_sort(findings.sightings, {},
                                 [](const match::Sighting& sighting) { return sighting.matched.place; });
    }
    findings.empty = findings.empty && seen.kind == "text" && says_nothing(seen.context);
    if (seen.words) {
        findings.beginning = *seen.words;
    }
    return findings;
}

}  // namespace

Intake::Intake(const Session& session, std::string name) : session_(session), name_(std::move(name)) {}

void Intake::read(std::string_view piece) {
    if (!beginning_.is_all) {
        scanner_->read(piece);
        return;
    }
    beginning_.add(piece);
    if (!beginning_.is_all) {
        evidence_ = evidence::evidence(std::move(beginning_), session_.knowledge());
        scan(evidence_.relevant);
        evidence_.relevant = {};
        beginning_ = {.is_all = false};
    }
}

void Intake::scan(std::string_view beginning) {
    if (!scanner_) {
        scanner_.emplace(session_.knowledge());
    }
    scanner_->read(beginning.substr(scanned_));
    scanned_ = beginning.size();
}

bool Intake::may_be_new() {
    if (beginning_.is_all) {
        scan(beginning_.text);
    }
    const match::Findings now = scanner_->so_far();
    const std::size_t found = now.sightings.size() + now.strangers.size();
    return std::exchange(found_, found) != found || (beginning_.is_all && beginning_.text.size() <= soon_read_again);
}

std::optional<PastedCase> Intake::as_case() const {
    return beginning_.is_all ? whole_case(beginning_.text) : std::nullopt;
}

/// A case may name a code, of which nothing failed here.
std::optional<Diagnosis> Intake::if_new() {
    if (as_case() || !may_be_new()) {
        return std::nullopt;
    }
    if (!beginning_.is_all) {
        return diagnosis_of(scanner_->so_far(), evidence_);
    }
    evidence::Beginning so_far = beginning_;
    so_far.may_go_on = true;
    return diagnosis_of(std::move(so_far));
}

Diagnosis Intake::finish() {
    return beginning_.is_all ? diagnosis_of(std::move(beginning_)) : diagnosis_of(scanner_->finish(), evidence_);
}

Diagnosis Intake::diagnosis_of(evidence::Beginning all) const {
    const evidence::Evidence seen = evidence::evidence(std::move(all), session_.knowledge());
    const auto diagnosis_in = [&](std::string_view text) {
        match::Scanner scanner(session_.knowledge());
        scanner.read(text);
        return diagnosis_of(scanner.finish(), seen);
    };
    Diagnosis of_all = diagnosis_in(seen.relevant);
    return seen.past == 0 ? of_all : match::with_past(diagnosis_in(evidence::without_past(seen)), of_all);
}

Diagnosis Intake::diagnosis_of(match::Findings findings, const evidence::Evidence& seen) const {
    Diagnosis diagnosis = match::diagnosis(session_.knowledge(), with_what_is_proven(std::move(findings), seen), name_,
                                           evidence::with(session_.context(), seen.context));
    diagnosis.kind = seen.kind == "text" ? diagnosis.kind : seen.kind;
    diagnosis.notes = seen.notes;
    return diagnosis;
}

}  // namespace vmbackup_diag::cli
