#include "commands.hpp"
#include "diagnoses.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::cli {

/// A code here may be several, as the portal writes them with slashes; a misspelt one is understood too.
ExitCode explain(const Session& session) {
    Diagnoses diagnoses(session, render::Detail::all, session.options().inputs.size());
    for (const std::string& code : session.options().inputs) {
        diagnoses.add(match::diagnosis(session.knowledge(), code, "argument", session.context(), match::Reading::code));
    }
    return diagnoses.finish();
}

}  // namespace vmbackup_diag::cli
