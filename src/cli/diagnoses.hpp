// Printing diagnoses in the format that was asked for, one or several.
#pragma once

#include "session.hpp"

namespace vmbackup_diag::cli {

class Diagnoses {
  public:
    /// `expected` is how many there will be; several share one JSON object.
    Diagnoses(const Session& session, render::Detail detail, std::size_t expected)
        : session_(session), detail_(detail), expected_(expected) {}

    void add(Diagnosis diagnosis);

    /// Prints what is known before the rest of its input has come; it does not count for the status.
    /// False where nobody reads it.
    bool tell_early(const Diagnosis& diagnosis) {
        print(diagnosis);
        return session_.out().good();
    }

    /// Prints what is still to be printed. The status is that of the weakest diagnosis.
    ExitCode finish();

  private:
    void print(const Diagnosis& diagnosis);

    const Session& session_;
    render::Detail detail_;
    std::size_t expected_;
    std::vector<Diagnosis> waiting_;
    bool printed_ = false;
    ExitCode status_ = ExitCode::identified;
};

}  // namespace vmbackup_diag::cli
