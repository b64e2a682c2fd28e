#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "diagnoses.hpp"
#include "early.hpp"
#include "files.hpp"
#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/command.hpp"

namespace vmbackup_diag::cli {
namespace {

/// Where each line of the result is written as soon as it is known, what standard input shows is told before its end.
std::unique_ptr<outside::OpenPipe> open_pipe(const Session& session, const std::string& path) {
    const bool is_wanted = session.manner().format == desk::Format::ndjson && path == "-";
    return is_wanted && session.surroundings().open_pipe ? session.surroundings().open_pipe() : nullptr;
}

/// A code where a file is expected is most likely to be looked up.
std::string instead_of_missing(const Session& session, const std::string& path) {
    const Diagnosis diagnosis =
        match::diagnosis(session.knowledge(), path, "argument", session.context(), match::Reading::code);
    return diagnosis.status == Status::identified
               ? fmt::format("did you mean \"vmbackup-diag {}\"?", diagnosis.matches.front().entry->id.text)
               : "give a file that exists, or - for standard input";
}

std::string reader_of(const Session& session) {
    return session.options().command == Command::jobs ? "vmbackup-diag jobs" : "vmbackup-diag";
}

/// Why the input was not read, or not to its end; nothing where it was.
std::optional<desk::Failure> failure_of(const Session& session, const std::string& path, const evidence::ReadEnd& end) {
    const std::string name = path == "-" ? "stdin" : clean(path);
    if (end.no_text != nullptr) {
        const std::string file = path == "-" ? "FILE" : render::shell_word(name);
        return desk::Failure{outside::ExitCode::unreadable, fmt::format("{}: {}", name, what_is_wrong(*end.no_text)),
                             how_to_read(*end.no_text, file, reader_of(session))};
    }
    return end.failed
               ? std::optional(desk::Failure{outside::ExitCode::unreadable, fmt::format("{}: reading it failed", name)})
               : std::nullopt;
}

}  // namespace

intake::Intake intake_of(const Session& session, std::string name) {
    return {session.knowledge(), session.context(), session.surroundings().today(), std::move(name)};
}

std::optional<desk::Failure> with_file(
    const Session& session, const std::string& path,
    const std::function<evidence::ReadEnd(std::istream& in, const std::string& name)>& read) {
    if (path == "-" && session.surroundings().in_is_folder) {
        return desk::Failure{outside::ExitCode::unreadable, "stdin: is a folder, expected a file or a pipe"};
    }
    if (path == "-") {
        return failure_of(session, path, read(session.in(), "stdin"));
    }
    const std::string name = clean(path);
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return desk::Failure{outside::ExitCode::unreadable, fmt::format("{}: is a folder, expected a file", name)};
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return desk::Failure{outside::ExitCode::unreadable, fmt::format("{}: {}", name, std::strerror(errno)),
                             instead_of_missing(session, path)};
    }
    return failure_of(session, path, read(file, name));
}

FileRead diagnosis_of_file(const Session& session, const std::string& path, const TellEarly& tell) {
    std::optional<Diagnosis> diagnosis;
    std::optional<typing::PastedCase> conversation;
    const auto pipe = open_pipe(session, path);
    const auto read = [&](std::istream& in, const std::string& name) {
        intake::Intake intake = intake_of(session, name);
        const evidence::ReadEnd end = pipe ? read_early(*pipe, intake, tell) : read_all(in, intake);
        conversation = case_in(intake);
        if (!end.failed && end.no_text == nullptr && !conversation) {
            diagnosis = intake.finish();
        }
        return end;
    };
    if (auto failure = with_file(session, path, read)) {
        return *std::move(failure);
    }
    return conversation ? FileRead(*std::move(conversation)) : FileRead(*std::move(diagnosis));
}

outside::ExitCode diagnose_files(const Session& session, const std::vector<std::string>& paths) {
    Diagnoses diagnoses(session, render::Detail::first, paths.size());
    const auto tell = [&](const Diagnosis& diagnosis) { return diagnoses.tell_early(diagnosis); };
    for (const std::string& path : paths) {
        diagnoses.add(path, diagnosis_of_file(session, path, tell));
    }
    return diagnoses.finish();
}

outside::ExitCode diagnose(const Session& session) {
    const auto& paths = session.options().inputs;
    return diagnose_files(session, paths.empty() ? std::vector<std::string>{"-"} : paths);
}

}  // namespace vmbackup_diag::cli
