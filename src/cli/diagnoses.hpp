// Printing diagnoses in the format that was asked for, one or several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files.hpp"
#include "session.hpp"

namespace vmbackup_diag::cli {

class Diagnoses {
  public:
    /// `expected` is how many there will be; several share one JSON object.
    Diagnoses(const Session& session, render::Detail detail, std::size_t expected)
        : session_(session), detail_(detail), expected_(expected) {}

    void add(Diagnosis diagnosis);

    /// What a file or an argument turned out to be. Where there is no diagnosis of it, it is told why.
    void add(const std::string& given, FileRead outcome);

    /// Prints what is known before the rest of its input has come; it does not count for the status.
    /// False where nobody reads it.
    bool tell_early(const Diagnosis& diagnosis) {
        print(diagnosis);
        return session_.out().good();
    }

    /// Whether one of them tells nothing for certain.
    [[nodiscard]] bool has_unidentified() const { return status_ == outside::ExitCode::not_identified; }

    /// Prints what is still to be printed. The status is that of the last input without a diagnosis, else that of the
    /// weakest diagnosis.
    outside::ExitCode finish();

  private:
    void print(const Diagnosis& diagnosis);

    const Session& session_;
    render::Detail detail_;
    std::size_t expected_;
    std::vector<Diagnosis> waiting_;
    bool printed_ = false;
    outside::ExitCode status_ = outside::ExitCode::identified;
    std::optional<outside::ExitCode> without_;  ///< how the last input ended that has no diagnosis
};

}  // namespace vmbackup_diag::cli
