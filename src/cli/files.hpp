// Diagnosing what stands in files and streams.
#pragma once

#include "early.hpp"
#include "session.hpp"

namespace vmbackup_diag::cli {

/// Opens the file, `-` being standard input, and has it read; a failure when that cannot be done.
[[nodiscard]] std::optional<desk::Failure> with_file(
    const Session& session, const std::string& path,
    const std::function<evidence::ReadEnd(std::istream& in, const std::string& name)>& read);

/// An input of this name, of which nothing was read yet.
[[nodiscard]] intake::Intake intake_of(const Session& session, std::string name);

/// What a file turned out to be.
using FileRead = std::variant<Diagnosis, typing::PastedCase, desk::Failure>;

/// The diagnosis of a file, `-` being standard input, or the case that it is; a failure when it cannot be read. What
/// can be told of standard input before its end is told.
[[nodiscard]] FileRead diagnosis_of_file(const Session& session, const std::string& path, const TellEarly& tell);

/// Diagnoses each file; one that cannot be read is told of, and the others are diagnosed all the same.
outside::ExitCode diagnose_files(const Session& session, const std::vector<std::string>& paths);

}  // namespace vmbackup_diag::cli
