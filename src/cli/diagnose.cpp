#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "commands.hpp"
#include "diagnoses.hpp"
#include "files.hpp"
#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

std::variant<Diagnosis, Failure> diagnosis_of(const Session& session, std::istream& in, const std::string& name) {
    evidence::Reader reader(in);
    match::Scanner scanner(session.knowledge());
    while (const auto piece = reader.next()) {
        scanner.read(*piece);
    }
    if (reader.failed()) {
        return Failure{ExitCode::unreadable, fmt::format("{}: reading it failed", name)};
    }
    return match::diagnosis(session.knowledge(), scanner.finish(), name, session.context());
}

std::variant<Diagnosis, Failure> diagnosis_of_file(const Session& session, const std::string& path) {
    if (path == "-") {
        return diagnosis_of(session, session.in(), "stdin");
    }
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return Failure{ExitCode::unreadable, fmt::format("{}: is a folder, expected a file", clean(path))};
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Failure{ExitCode::unreadable, fmt::format("{}: {}", clean(path), std::strerror(errno)),
                       "give a file that exists, or - for standard input"};
    }
    return diagnosis_of(session, file, clean(path));
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
