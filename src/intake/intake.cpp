#include "vmbackup_diag/intake/intake.hpp"

#include <algorithm>
#include <sstream>

#include "job_notes.hpp"
#include "vmbackup_diag/match/bare_failure.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::intake {
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

Diagnosis with_past(Diagnosis now, const Diagnosis& all) {
    return match::with_past(match::with_success_as_candidate(std::move(now)), all);
}

}  // namespace

Intake::Intake(const Knowledge& knowledge, Context context, std::chrono::sys_days today, std::string name)
    : knowledge_(knowledge), context_(std::move(context)), name_(std::move(name)), beginning_{.today = today} {}

void Intake::read(std::string_view piece) {
    if (long_) {
        long_->read(piece);
        return;
    }
    beginning_.add(piece);
    if (!beginning_.is_all) {
        const auto today = beginning_.today;
        long_.emplace(knowledge_, evidence::evidence(std::move(beginning_), knowledge_), today);
        scanner_.reset();
    }
}

bool Intake::may_be_new() {
    if (beginning_.text.size() <= soon_read_again) {
        return true;
    }
    if (!scanner_) {
        scanner_.emplace(knowledge_);
    }
    scanner_->read(std::string_view(beginning_.text).substr(scanned_));
    scanned_ = beginning_.text.size();
    const match::Findings now = scanner_->so_far();
    const std::size_t found = now.sightings.size() + now.strangers.size();
    return std::exchange(found_, found) != found;
}

std::optional<std::string_view> Intake::text() const {
    return !long_ ? std::optional<std::string_view>(beginning_.text) : std::nullopt;
}

std::optional<Diagnosis> Intake::if_new() {
    if (long_) {
        return diagnosis_of(*long_);
    }
    if (!may_be_new()) {
        return std::nullopt;
    }
    evidence::Beginning so_far = beginning_;
    so_far.may_go_on = true;
    return diagnosis_of(std::move(so_far));
}

Diagnosis Intake::finish() {
    if (long_) {
        long_->finish();
        return diagnosis_of(*long_);
    }
    const std::string text = beginning_.text;
    Diagnosis diagnosis = diagnosis_of(std::move(beginning_));
    diagnosis.is_bare_failure =
        diagnosis.status == Status::unknown && match::bare_failure(knowledge_, text).has_value();
    std::ranges::move(notes_on_jobs(knowledge_, diagnosis, context_, text), std::back_inserter(diagnosis.notes));
    return diagnosis;
}

Diagnosis Intake::diagnosis_of(evidence::Beginning all) const {
    const evidence::Evidence seen = evidence::evidence(std::move(all), knowledge_);
    const auto diagnosis_in = [&](std::string_view text) {
        match::Scanner scanner(knowledge_);
        scanner.read(text);
        return diagnosis_of(scanner.finish(), seen);
    };
    Diagnosis of_all = diagnosis_in(seen.relevant);
    return seen.now ? with_past(diagnosis_in(*seen.now), of_all) : match::with_success_as_candidate(std::move(of_all));
}

Diagnosis Intake::diagnosis_of(const LongText& text) const {
    const evidence::Evidence seen = text.evidence();
    Diagnosis of_all = diagnosis_of(text.all(), seen);
    auto now = text.now();
    return now ? with_past(diagnosis_of(*std::move(now), seen), of_all)
               : match::with_success_as_candidate(std::move(of_all));
}

Diagnosis Intake::diagnosis_of(match::Findings findings, const evidence::Evidence& seen) const {
    Diagnosis diagnosis = match::diagnosis(knowledge_, with_what_is_proven(std::move(findings), seen), name_,
                                           evidence::with(context_, seen.context));
    diagnosis.kind = seen.kind == "text" ? diagnosis.kind : seen.kind;
    diagnosis.notes.insert(diagnosis.notes.begin(), seen.notes.begin(), seen.notes.end());
    return diagnosis;
}

evidence::ReadEnd read_all(std::istream& in, Intake& intake) {
    evidence::Reader reader(in);
    while (const auto piece = reader.next()) {
        intake.read(*piece);
    }
    return reader.end();
}

Diagnosis diagnosis_of_text(Intake&& unread, const std::string& text) {
    std::istringstream in(text);
    static_cast<void>(read_all(in, unread));
    return unread.finish();
}

}  // namespace vmbackup_diag::intake
