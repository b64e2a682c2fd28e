#include "commands.hpp"
#include "diagnoses.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"

namespace vmbackup_diag::cli {

/// A code here may be several, as the portal writes them with slashes; a misspelt one is understood too.
outside::ExitCode explain(const Session& session) {
    Diagnoses diagnoses(session, render::Detail::all, session.options().inputs.size());
    for (const std::string& code : session.options().inputs) {
        Diagnosis diagnosis =
            match::diagnosis(session.knowledge(), code, "argument", session.context(), match::Reading::code);
        if (diagnosis.status == Status::unknown && diagnosis.unknown_codes.empty() && load::may_be_an_id(code)) {
            diagnosis.unknown_codes.push_back({.text = code});
        }
        diagnoses.add(std::move(diagnosis));
    }
    return diagnoses.finish();
}

}  // namespace vmbackup_diag::cli
