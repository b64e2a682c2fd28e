#include "commands.hpp"
#include "standing.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

outside::ExitCode wizard_json(const Session& session, const Moment& known, const std::vector<std::string>& notes) {
    const Position position = standing(session, known.the_case).now;
    const std::string as_string = case_string(session, known.the_case);
    session.print([&](render::JsonWriter& out) {
        write(out, session.knowledge(), {position, known.context, as_string, notes}, session.tool());
    });
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
