#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands.hpp"
#include "diagnoses.hpp"
#include "files.hpp"
#include "vmbackup_diag/evidence/evidence.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

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
    findings.empty = findings.empty && seen.kind == "text";
    if (seen.words) {
        findings.beginning = *seen.words;
    }
    return findings;
}

/// Empty when reading failed.
std::optional<Diagnosis> diagnosis_of(const Session& session, std::istream& in, const std::string& name) {
    evidence::Reader reader(in);
    const evidence::Evidence seen = evidence::evidence(evidence::beginning(reader), session.knowledge());
    match::Scanner scanner(session.knowledge());
    scanner.read(seen.relevant);
    while (const auto piece = reader.next()) {
        scanner.read(*piece);
    }
    if (reader.failed()) {
        return std::nullopt;
    }
    Diagnosis diagnosis = match::diagnosis(session.knowledge(), with_what_is_proven(scanner.finish(), seen), name,
                                           evidence::with(session.context(), seen.context));
    diagnosis.kind = seen.kind == "text" ? diagnosis.kind : seen.kind;
    diagnosis.notes = seen.notes;
    return diagnosis;
}

}  // namespace

std::optional<Failure> with_file(const Session& session, const std::string& path,
                                 const std::function<bool(std::istream& in, const std::string& name)>& read) {
    if (path == "-") {
        return read(session.in(), "stdin") ? std::nullopt
                                           : std::optional(Failure{ExitCode::unreadable, "stdin: reading it failed"});
    }
    const std::string name = clean(path);
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return Failure{ExitCode::unreadable, fmt::format("{}: is a folder, expected a file", name)};
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Failure{ExitCode::unreadable, fmt::format("{}: {}", name, std::strerror(errno)),
                       "give a file that exists, or - for standard input"};
    }
    return read(file, name) ? std::nullopt
                            : std::optional(Failure{ExitCode::unreadable, fmt::format("{}: reading it failed", name)});
}

std::variant<Diagnosis, Failure> diagnosis_of_file(const Session& session, const std::string& path) {
    std::optional<Diagnosis> diagnosis;
    const auto read = [&](std::istream& in, const std::string& name) {
        diagnosis = diagnosis_of(session, in, name);
        return diagnosis.has_value();
    };
    if (auto failure = with_file(session, path, read)) {
        return *std::move(failure);
    }
    return *std::move(diagnosis);
}

Diagnosis diagnosis_of_text(const Session& session, const std::string& text) {
    std::istringstream in(text);
    return *diagnosis_of(session, in, "argument");
}

ExitCode diagnose_files(const Session& session, const std::vector<std::string>& paths) {
    Diagnoses diagnoses(session, render::Detail::first, paths.size());
    std::optional<ExitCode> failed;
    for (const std::string& path : paths) {
        auto outcome = diagnosis_of_file(session, path);
        if (const auto* failure = std::get_if<Failure>(&outcome)) {
            failed = session.fail(*failure);
        } else {
            diagnoses.add(std::move(std::get<Diagnosis>(outcome)));
        }
    }
    const ExitCode status = diagnoses.finish();
    return failed.value_or(status);
}

ExitCode diagnose(const Session& session) {
    const auto& paths = session.options().inputs;
    return diagnose_files(session, paths.empty() ? std::vector<std::string>{"-"} : paths);
}

}  // namespace vmbackup_diag::cli
